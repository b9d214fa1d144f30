package dev.baton.lead;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.FormMetadata;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadOrigin;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.state.Tracking;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A lead to be created, checked and normalised by whoever received it.
 *
 * @param reps who may be offered it; empty: the campaign decides
 */
public record NewLead(
        String campaignId,
        Arrival arrival,
        Contact contact,
        Financial financial,
        LeadDetails details,
        Tracking tracking,
        String language,
        List<String> reps,
        Consent consent) {

    /**
     * How it came.
     *
     * @param source the form or sheet it came by: {@code landing-page}, {@code spreadsheet}, …
     * @param importId the upload it came with, if any
     * @param receivedBy the person or program that brought it
     * @param form null when it came by none
     */
    public record Arrival(String source, UUID importId, String receivedBy, FormMetadata form) {

        /** Whether the person asked by themselves: neither a sheet nor a colleague brought them. */
        public boolean isAsked() {
            // A colon is in no user name; forms, tokens and programs have one.
            return importId == null && receivedBy.indexOf(':') >= 0;
        }
    }

    /**
     * Whether the person agreed to be written to.
     *
     * @param given null when nobody asked
     * @param text what was shown to the person; null when it is not known
     * @param refused the channels by which they are not to be contacted, whatever they agreed to otherwise
     */
    public record Consent(Boolean given, String text, Set<String> refused) {

        public Consent(Boolean given, String text) {
            this(given, text, Set.of());
        }

        /** The same for mail alone. */
        Boolean toMail() {
            return refused.contains("email") ? Boolean.FALSE : given;
        }
    }

    /** The same lead, for these reps only. */
    public NewLead forReps(List<String> only) {
        return new NewLead(campaignId, arrival, contact, financial, details, tracking, language, only, consent);
    }

    /** The same lead, of somebody who was here before or was not. */
    public NewLead returning(boolean before) {
        return new NewLead(
                campaignId, arrival, contact, financial, details, tracking.returning(before), language, reps, consent);
    }

    /** What the lead keeps of it. */
    Enquiry enquiry(LeadTraits traits) {
        return new Enquiry(
                LeadOrigin.of(arrival.importId(), arrival.source(), tracking, arrival.isAsked()),
                tracking,
                arrival.form(),
                details,
                traits,
                language,
                contact.region(),
                reps.toArray(String[]::new));
    }
}
