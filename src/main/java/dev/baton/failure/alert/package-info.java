/** Mails to those who run Baton about what stopped. */
package dev.baton.failure.alert;
