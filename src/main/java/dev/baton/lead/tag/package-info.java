/** The words by which people sort leads. */
@org.springframework.modulith.NamedInterface("tag")
package dev.baton.lead.tag;
