package dev.baton.lead.list;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;

/**
 * A lead of a list with everything a person may want of it outside Baton.
 *
 * @param financial null when it was not asked for
 */
public record ListedLead(LeadSummary summary, Contact contact, Deal deal, Financial financial) {}
