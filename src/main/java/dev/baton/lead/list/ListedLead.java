package dev.baton.lead.list;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;
import java.util.List;

/**
 * A lead of a list with everything a person may want of it outside Baton.
 *
 * @param refused the channels by which they are not to be contacted, as they said last
 * @param financial null when it was not asked for
 */
public record ListedLead(LeadSummary summary, Contact contact, Deal deal, List<String> refused, Financial financial) {}
