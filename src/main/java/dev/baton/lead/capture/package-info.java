/** Leads that come one by one: entered by hand in the console, or posted by a program in a person's name. */
package dev.baton.lead.capture;
