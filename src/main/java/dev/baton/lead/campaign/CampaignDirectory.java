package dev.baton.lead.campaign;

import dev.baton.lead.state.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lower modules need to know of a campaign. The module {@code campaign} answers. */
public interface CampaignDirectory {

    Optional<CampaignInfo> find(String campaignId);

    List<CampaignInfo> all();

    /** Addresses, and of which grades they are told. */
    record Notices(List<String> emails, Set<Grade> grades) {

        public static final Notices NONE = new Notices(List.of(), Set.of());

        public boolean wants(Grade grade) {
            return !emails.isEmpty() && grades.contains(grade);
        }
    }

    /**
     * What its leads are written.
     *
     * @param text why, where it is not their consent; null otherwise
     * @param answersAll leads of sheets and those entered by hand get the first answer, too
     */
    record Writing(LegalBasis basis, String text, boolean answersAll) {

        public static final Writing BY_CONSENT = new Writing(LegalBasis.CONSENT, null, false);
    }

    /**
     * What is done with its leads.
     *
     * @param writing by which right they are written to, and who is answered
     * @param doubleOptIn who agreed to mail confirms that by e-mail before the first message
     * @param autoAssign false: they are offered to nobody, and wait to be assigned by hand
     * @param assignedTo the rep who is asked first; null: whoever fits best
     * @param countMails openings of and clicks in mails are counted, for leads that agreed
     * @param retentionDays how long they are kept after their last activity
     */
    record LeadRules(
            Writing writing,
            boolean doubleOptIn,
            boolean autoAssign,
            String assignedTo,
            boolean countMails,
            int retentionDays) {}

    /**
     * A campaign, as far as its leads are concerned.
     *
     * @param region ISO country by which phone numbers and dates are read
     * @param services what the campaign offers, for telling a specific interest from a general one
     * @param ownFields what its leads have beside the usual fields
     * @param reps who may be offered its leads, the members of its teams among them
     * @param notices who is told of its new leads by mail
     * @param rules what is done with its leads
     * @param capture who may post leads to it
     */
    record CampaignInfo(
            String id,
            String name,
            String status,
            String region,
            String language,
            String currency,
            String manager,
            RoutedReps reps,
            List<String> services,
            List<OwnField> ownFields,
            Notices notices,
            LeadRules rules,
            CaptureRules capture) {

        public boolean isActive() {
            return "active".equals(status);
        }

        /** Why no lead may be posted to it on this day, in words; empty when one may. */
        public Optional<String> closedOn(LocalDate today) {
            LocalDate start = capture.startDate();
            LocalDate end = capture.endDate();
            if (!isActive()) {
                return Optional.of(
                        "The campaign is " + ("draft".equals(status) ? "a draft" : status) + ": it takes no leads now");
            }
            if (start != null && today.isBefore(start)) {
                return Optional.of("The campaign starts on " + start + ": it takes no leads yet");
            }
            return end != null && today.isAfter(end)
                    ? Optional.of("The campaign is over since " + end + ": it takes no leads any more")
                    : Optional.empty();
        }
    }
}
