/** What a lead is made of: what it brought, what the rules say, how far it has come, who has it. Values without a database. */
@org.springframework.modulith.NamedInterface("state")
package dev.baton.lead.state;
