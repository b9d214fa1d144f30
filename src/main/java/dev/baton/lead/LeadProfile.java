package dev.baton.lead;

import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.Grade;

/** A lead as the rules see it: nothing that singles a person out. What is not known is null. */
public record LeadProfile(String campaignId, Enquiry enquiry, FoundFacts found, Grade grade, int score) {

    public static LeadProfile of(Lead lead) {
        return new LeadProfile(lead.campaignId(), lead.enquiry(), lead.found(), lead.grade(), lead.score());
    }

    /** As the person gave it, or as it was looked up where they gave none. */
    public String region() {
        return enquiry.region() == null ? found.region() : enquiry.region();
    }
}
