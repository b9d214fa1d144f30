/** Mails to leads: made from a template when their turn comes, sent once. */
package dev.baton.messaging.lead;
