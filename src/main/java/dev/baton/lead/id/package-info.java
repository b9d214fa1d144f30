/** The public ids of leads, and their place in the log. */
package dev.baton.lead.id;
