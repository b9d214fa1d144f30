package dev.baton.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.engine.ProcessTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole lead, under the names of 002's table, with what the person may do with it now. */
record LeadDetail(
        @JsonUnwrapped LeadSummary summary,
        UUID uuid,
        String medium,
        @JsonUnwrapped LeadDetails details,
        @JsonUnwrapped Tracking tracking,
        @JsonUnwrapped Contact.Web web,
        FormMetadata formMetadata,
        @JsonUnwrapped Address address,
        String message,
        String language,
        LocalDate dateOfBirth,
        FinancialView financial,
        Map<String, String> customFields,
        Consent consent,
        List<ScoreContribution> scoreBreakdown,
        String rulesVersion,
        List<RoutingView> routing,
        ProcessTrail.State process,
        List<String> actions,
        List<String> allowedStatuses,
        String taskId,
        String mergedInto,
        Instant anonymisedAt,
        Instant updatedAt,
        Instant contactedAt) {

    /** Masked, unless it was asked for with the permission and written to the audit log. */
    record FinancialView(String ssn, Financial.Amount npv, Financial.Amount offer, boolean masked) {}

    record Address(String city, String region, String country, String postalCode) {

        static Address of(Contact contact) {
            return new Address(contact.city(), contact.region(), contact.country(), contact.postalCode());
        }
    }

    /**
     * What the person said about being written to.
     *
     * @param given whether they agreed to mail; null when they were never asked
     * @param records the newest first
     * @param confirmation null where their campaign does not ask for one
     */
    record Consent(Boolean given, List<LeadConsents.Recorded> records, Confirmation confirmation) {}

    /**
     * What was asked by e-mail: no other mail goes out before the answer.
     *
     * @param state {@code awaited}, {@code confirmed}, {@code missed} or, where somebody wrote down what the person says,
     *     {@code settled}
     * @param askedAt null while the mail is being prepared
     * @param canAskAgain whether the mail can be sent again now
     */
    record Confirmation(
            String state, int asked, Instant askedAt, Instant expiresAt, Instant confirmedAt, boolean canAskAgain) {}

    record RoutingView(
            String username, String displayName, int points, String reason, boolean chosen, boolean eligible) {}
}
