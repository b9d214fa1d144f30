/** Who a lead is: the values of a person, sealed at rest, and how they are found again without being in clear. */
@org.springframework.modulith.NamedInterface("contact")
package dev.baton.lead.contact;
