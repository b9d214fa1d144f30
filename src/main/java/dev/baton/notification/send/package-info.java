/** The workers that send notices to staff, and their words. */
package dev.baton.notification.send;
