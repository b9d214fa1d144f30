/** The links in mails: what a template points to, the counting of openings and clicks, the way out. */
package dev.baton.messaging.links;
