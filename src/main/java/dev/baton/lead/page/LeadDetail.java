package dev.baton.lead.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.engine.trail.ProcessTrail;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.consent.ConsentView;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.FormMetadata;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import dev.baton.lead.state.Tracking;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole lead, under the names of 002's table, with what the person may do with it now. */
record LeadDetail(
        @JsonUnwrapped LeadSummary summary,
        UUID uuid,
        @Nullable String medium,
        @JsonUnwrapped LeadDetails details,
        @JsonUnwrapped Tracking tracking,
        @JsonUnwrapped Contact.Web web,
        @Nullable FormMetadata formMetadata,
        @JsonUnwrapped Address address,
        @JsonUnwrapped Deal deal,
        @Nullable String message,
        @Nullable String language,
        @Schema(
                        description = "The year; the rest is shown by POST /v1/api/leads/{lead_id}/financial",
                        example = "1980-**-**")
                @Nullable String dateOfBirth,
        FinancialView financial,
        Map<String, String> customFields,
        ConsentView consent,
        @JsonUnwrapped Judged judged,
        List<RoutingView> routing,
        ProcessTrail.State process,
        @ArraySchema(
                        schema =
                                @Schema(
                                        allowableValues = {
                                            "accept",
                                            "decline",
                                            "outcome",
                                            "assign",
                                            "reassign",
                                            "reopen",
                                            "edit"
                                        }))
                List<String> actions,
        @ArraySchema(schema = @Schema(implementation = LeadStatus.class)) List<String> allowedStatuses,
        @ArraySchema(schema = @Schema(implementation = Qualification.class)) List<String> allowedQualifications,
        @Nullable String taskId,
        @Nullable String mergedInto,
        @Nullable Instant anonymisedAt,
        Instant updatedAt,
        @Schema(description = "A change that sends it is refused when somebody else changed the same since")
                int version,
        @Nullable Instant contactedAt) {

    /** The number is masked: what is null is not known, never hidden. */
    record FinancialView(
            @Nullable String ssn, Financial.@Nullable Amount npv, Financial.@Nullable Amount offer, boolean masked) {}

    /** @param rulesVersion of the rules that made the score */
    record Judged(List<ScoreContribution> scoreBreakdown, @Nullable String rulesVersion) {}

    record Address(
            @Nullable String city, @Nullable String region, @Nullable String country, @Nullable String postalCode) {

        static Address of(Contact contact) {
            return new Address(contact.city(), contact.region(), contact.country(), contact.postalCode());
        }
    }

    record RoutingView(
            String username, String displayName, int points, String reason, boolean chosen, boolean eligible) {}
}
