/** Leads that must stay, and why: nothing removes them. */
@org.springframework.modulith.NamedInterface("hold")
package dev.baton.lead.hold;
