package dev.baton.privacy.request.page;

import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.state.LeadStatus;
import dev.baton.privacy.request.IdentityCheck;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Schema(implementation = PrivacyKind.class) String kind,
        @Schema(allowableValues = {"open", "approved", "refused", "done"}) String status,
        boolean overdue,
        @Schema(implementation = IdentityCheck.class) String identityCheck,
        PrivacyRequest.@Nullable Person person,
        List<FoundLead> leads,
        Instant receivedAt,
        Instant dueAt,
        @Nullable String extension,
        String openedBy,
        String openedByName,
        Instant openedAt,
        @Nullable String refusal,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        Map<String, Integer> counts,
        @Nullable String problem,
        @Nullable Instant copyUntil) {

    /**
     * @param held nothing of it may be removed
     * @param doubt why it may be somebody else's, so that it is not chosen; null when it is not to be doubted
     */
    record FoundLead(
            String leadId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Schema(format = "email") @Nullable String email,
            @Nullable String phone,
            @Nullable String campaignName,
            @Schema(implementation = LeadStatus.class) String status,
            boolean chosen,
            boolean held,
            @Nullable String doubt) {

        static FoundLead of(LeadSummary lead, boolean chosen, boolean held, String doubt) {
            return new FoundLead(
                    lead.leadId(),
                    lead.firstName(),
                    lead.lastName(),
                    lead.email(),
                    lead.phone(),
                    lead.campaignName(),
                    lead.status(),
                    chosen,
                    held,
                    doubt);
        }
    }
}
