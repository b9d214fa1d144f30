/** Telling staff of a new lead: who, by which channel, when it is late. */
package dev.baton.notification.lead;
