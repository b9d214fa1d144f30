package dev.baton.privacy.request.page;

import dev.baton.lead.list.LeadSummary;
import dev.baton.privacy.request.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person's request as the console shows it.
 *
 * @param person null once the person is erased
 * @param problem why it is stuck, in words; null when it is not
 * @param copyUntil until when a copy can be downloaded; null when there is none
 */
record PrivacyRequestView(
        UUID id,
        String number,
        String kind,
        String status,
        boolean overdue,
        String identityCheck,
        PrivacyRequest.Person person,
        List<FoundLead> leads,
        Instant receivedAt,
        Instant dueAt,
        String extension,
        String openedBy,
        String openedByName,
        Instant openedAt,
        String refusal,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        Instant doneAt,
        Map<String, Integer> counts,
        String problem,
        Instant copyUntil) {

    /** @param held nothing of it may be removed */
    record FoundLead(
            String leadId,
            String firstName,
            String lastName,
            String email,
            String phone,
            String campaignName,
            String status,
            boolean chosen,
            boolean held) {

        static FoundLead of(LeadSummary lead, boolean chosen, boolean held) {
            return new FoundLead(
                    lead.leadId(),
                    lead.firstName(),
                    lead.lastName(),
                    lead.email(),
                    lead.phone(),
                    lead.campaignName(),
                    lead.status(),
                    chosen,
                    held);
        }
    }
}
