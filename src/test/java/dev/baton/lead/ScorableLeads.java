package dev.baton.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Leads for scoring without a database: made the way a received lead is, but not sealed. */
public final class ScorableLeads {

    static final FreeMailDomains FREE_MAIL = freeMail();

    private ScorableLeads() {}

    public static Lead lead(NewLead from, Instant now) {
        return new Lead(LeadIds.next(now), from, LeadTraits.of(from.contact(), from.details(), FREE_MAIL), now);
    }

    private static FreeMailDomains freeMail() {
        try {
            return new FreeMailDomains();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
