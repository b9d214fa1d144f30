/** The process {@code lead-intake}: from what came in to the first offer, and back into it. */
@org.springframework.modulith.NamedInterface("process")
package dev.baton.lead.process;
