package dev.baton.lead;

import dev.baton.lead.state.Contact;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.FormMetadata;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadOrigin;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.state.Tracking;
import java.util.List;
import java.util.UUID;

/**
 * A lead to be created, checked and normalised by whoever received it.
 *
 * @param source the form or sheet it came by: {@code landing-page}, {@code spreadsheet}, …
 * @param importId the upload it came with, if any
 * @param reps who may be offered it; empty: the campaign decides
 * @param consentText what was shown to the person who agreed or did not; null when it is not known
 * @param receivedBy the person or program that brought it
 * @param form null when it came by none
 */
public record NewLead(
        String campaignId,
        String source,
        UUID importId,
        Contact contact,
        Financial financial,
        LeadDetails details,
        Tracking tracking,
        String language,
        List<String> reps,
        Boolean consentGiven,
        String receivedBy,
        String consentText,
        FormMetadata form) {

    /** Whoever brings the lead does not say what the person was shown, nor by which form. */
    public NewLead(
            String campaignId,
            String source,
            UUID importId,
            Contact contact,
            Financial financial,
            LeadDetails details,
            Tracking tracking,
            String language,
            List<String> reps,
            Boolean consentGiven,
            String receivedBy) {
        this(
                campaignId,
                source,
                importId,
                contact,
                financial,
                details,
                tracking,
                language,
                reps,
                consentGiven,
                receivedBy,
                null,
                null);
    }

    /** The same lead, for these reps only. */
    public NewLead forReps(List<String> only) {
        return new NewLead(
                campaignId,
                source,
                importId,
                contact,
                financial,
                details,
                tracking,
                language,
                only,
                consentGiven,
                receivedBy,
                consentText,
                form);
    }

    /** The same lead, of somebody who was here before or was not. */
    public NewLead returning(boolean before) {
        return new NewLead(
                campaignId,
                source,
                importId,
                contact,
                financial,
                details,
                tracking.returning(before),
                language,
                reps,
                consentGiven,
                receivedBy,
                consentText,
                form);
    }

    /** What the lead keeps of it. */
    Enquiry enquiry(LeadTraits traits) {
        return new Enquiry(
                LeadOrigin.of(importId, source, tracking),
                tracking,
                form,
                details,
                traits,
                language,
                contact.region(),
                reps.toArray(String[]::new));
    }
}
