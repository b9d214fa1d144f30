/** Which leads are one person: repeats, duplicates, merging and telling apart. */
@org.springframework.modulith.NamedInterface("person")
package dev.baton.lead.person;
