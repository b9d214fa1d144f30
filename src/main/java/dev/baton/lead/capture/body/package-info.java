/** Reads what is posted: known fields, checked and normalised. */
@org.springframework.modulith.NamedInterface("body")
package dev.baton.lead.capture.body;
