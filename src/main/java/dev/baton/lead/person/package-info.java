/** Who came before: claims on a person while their lead is made, and repeats. */
@org.springframework.modulith.NamedInterface("person")
package dev.baton.lead.person;
