/** Leads to be found: filters, search, counts. */
@org.springframework.modulith.NamedInterface("list")
package dev.baton.lead.list;
