/** The mail server, and the mailbox of the demo that stands in for one. */
package dev.baton.messaging.smtp;
