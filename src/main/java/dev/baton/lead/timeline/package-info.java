/** What happened to a lead, entry by entry. */
@org.springframework.modulith.NamedInterface("timeline")
package dev.baton.lead.timeline;
