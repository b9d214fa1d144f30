package dev.baton.lead;

import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadTraits;
import java.util.List;

/**
 * A lead as the rules see it: nothing that singles a person out. What is not known is null.
 *
 * @param reps who were chosen for it when its sheet was uploaded; empty: the campaign decides
 * @param region as the person gave it, or as it was looked up where they gave none
 * @param formComplete all optional fields were filled; false: only the required ones; null: not even those
 */
public record LeadProfile(
        String leadId,
        String campaignId,
        String source,
        Boolean businessEmail,
        boolean hasEmail,
        boolean hasPhone,
        boolean hasCompany,
        String serviceInterest,
        String urgency,
        String budgetRange,
        Integer timeOnPageSeconds,
        Boolean formComplete,
        Boolean returnVisitor,
        String medium,
        String utmSource,
        boolean hasReferrer,
        String region,
        String language,
        List<String> reps,
        Grade grade,
        int score,
        FoundFacts found) {

    static LeadProfile of(Lead lead) {
        Enquiry enquiry = lead.enquiry();
        LeadTraits traits = enquiry.traits();
        return new LeadProfile(
                lead.id(),
                lead.campaignId(),
                enquiry.origin().source(),
                traits.businessEmail(),
                lead.sealed().emailIndex() != null,
                traits.hasPhone(),
                traits.hasCompany(),
                enquiry.details().serviceInterest(),
                enquiry.details().urgency(),
                enquiry.details().budgetRange(),
                enquiry.tracking().timeOnPageSeconds(),
                traits.formComplete(),
                enquiry.tracking().returnVisitor(),
                enquiry.origin().medium(),
                enquiry.tracking().utmSource(),
                traits.hasReferrer(),
                enquiry.region() == null ? lead.found().region() : enquiry.region(),
                enquiry.language(),
                enquiry.chosenReps(),
                lead.grade(),
                lead.score(),
                lead.found());
    }
}
