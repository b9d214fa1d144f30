package dev.baton.lead.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.engine.ProcessTrail;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.consent.ConsentView;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.state.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.FormMetadata;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
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
        ConsentView consent,
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

    record RoutingView(
            String username, String displayName, int points, String reason, boolean chosen, boolean eligible) {}
}
