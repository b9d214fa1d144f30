/** Reads what is posted: known fields, checked and normalised. */
package dev.baton.lead.capture.body;
