/** What the lead's tables hold of a person: its copy, its erasure, its sealed columns. */
@org.springframework.modulith.NamedInterface("privacy")
package dev.baton.lead.privacy;
