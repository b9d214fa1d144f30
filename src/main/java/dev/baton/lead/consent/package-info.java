/** What people agreed to, confirmed and took back. */
@org.springframework.modulith.NamedInterface("consent")
package dev.baton.lead.consent;
