/** What is changed of a lead past its tasks: fields, status, campaign, and that it is there at all. */
@org.springframework.modulith.NamedInterface("change")
package dev.baton.lead.change;
