package dev.baton.lead;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What is known beside a lead's own state: its form, language and consent, the facts that were looked up, and how often it was offered for nothing. */
@MappedSuperclass
abstract class KnownLead extends ProtectedPerson {

    @Embedded
    private FoundFacts found;

    String language;
    Boolean consentGiven;

    @Embedded
    FormMetadata form;

    int earlierOffers;

    /** Facts for the rules, beside what the person gave and never in place of it. */
    public void nowKnown(FoundFacts facts) {
        found = facts;
    }

    public FoundFacts found() {
        return found == null ? FoundFacts.NONE : found;
    }

    /** Offers that do not count among those that may be made before a manager is asked. */
    public int earlierOffers() {
        return earlierOffers;
    }

    /** The last offer is made anew: it does not count. */
    public void offerReplaced() {
        earlierOffers++;
    }
}
