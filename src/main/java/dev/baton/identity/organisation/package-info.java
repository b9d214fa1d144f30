/** The house that works with Baton: its name, and what holds where nothing nearer says otherwise. */
@org.springframework.modulith.NamedInterface("organisation")
package dev.baton.identity.organisation;
