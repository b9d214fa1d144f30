package dev.baton.lead;

import dev.baton.lead.contact.FreeMailDomains;
import dev.baton.lead.contact.SealedPerson;
import dev.baton.lead.id.LeadIds;
import dev.baton.lead.state.LeadTraits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Leads for scoring without a database: made the way a received lead is, but not sealed. */
public final class ScorableLeads {

    static final FreeMailDomains FREE_MAIL = freeMail();

    private static final SealedPerson NOT_SEALED = new SealedPerson(null, null, null, null, null, null, new String[0]);

    private ScorableLeads() {}

    public static Lead lead(NewLead from, Instant now) {
        return lead(LeadIds.next(now), from, NOT_SEALED, now);
    }

    static Lead lead(String id, NewLead from, SealedPerson sealed, Instant now) {
        Boolean business = FREE_MAIL.isBusiness(from.contact().email());
        return new Lead(id, from, LeadTraits.of(from.contact(), from.details(), business), sealed, now);
    }

    private static FreeMailDomains freeMail() {
        try {
            return new FreeMailDomains();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
