package dev.baton.lead.state;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;

/**
 * What a lead brought with it, but for what singles the person out.
 *
 * @param tracking null when the way is not known
 * @param reps who were chosen for it when its sheet was uploaded; empty: the campaign decides
 */
@Embeddable
public record Enquiry(
        LeadOrigin origin,
        Tracking tracking,
        FormMetadata form,
        LeadDetails details,
        LeadTraits traits,
        String language,
        String region,
        String[] reps) {

    @Override
    public Tracking tracking() {
        return tracking == null ? Tracking.NONE : tracking;
    }

    @Override
    public LeadDetails details() {
        return details == null ? LeadDetails.NONE : details;
    }

    public List<String> chosenReps() {
        return List.of(reps);
    }

    /** In the language of the campaign, where it brought none of its own. */
    public Enquiry normalised(String campaignLanguage) {
        String own = language == null ? campaignLanguage : language.toLowerCase(Locale.ROOT);
        return new Enquiry(origin, tracking, form, details, traits, own, region, reps);
    }

    /** Of a lead that a sheet or a colleague brought, now that the person has asked by themselves. */
    public Enquiry nowAsked() {
        return new Enquiry(origin.nowAsked(), tracking, form, details, traits, language, region, reps);
    }

    public Enquiry rewritten(LeadTraits newTraits, LeadDetails newDetails, String newLanguage, String newRegion) {
        return new Enquiry(origin, tracking, form, newDetails, newTraits, newLanguage, newRegion, reps);
    }
}
