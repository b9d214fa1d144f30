/** What the lead has to know of its campaign; the module of campaigns answers. */
@org.springframework.modulith.NamedInterface("campaign")
package dev.baton.lead.campaign;
