/** Telling a rep of an offer, in the ways and at the hours each one has chosen. */
package dev.baton.notification.offer;
