package dev.baton.lead.change;

import dev.baton.lead.capture.body.LeadBody;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Qualification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The body of a change of a lead, for the API's document; {@link LeadChangeRequest} reads it. */
@Schema(name = "LeadChange")
record LeadChangeBody(
        @Schema(maxLength = 100, description = "Cannot be empty") String firstName,
        @Schema(maxLength = 100, description = "Cannot be empty") String lastName,
        @Schema(maxLength = 254, description = "A lead keeps an e-mail address or a phone number") String email,
        @Schema(maxLength = 60) String phone,
        @Schema(maxLength = 255) String company,
        LocalDate dateOfBirth,
        @Schema(maxLength = 100) String city,
        @Schema(maxLength = 100) String region,
        @Schema(maxLength = 100) String country,
        @Schema(maxLength = 20) String postalCode,
        @Schema(maxLength = 10_000) String message,
        @Schema(maxLength = 255) String serviceInterest,
        @Schema(maxLength = 50) String urgency,
        @Schema(maxLength = 50) String budgetRange,
        @Schema(maxLength = 100) String timeline,
        @Schema(maxLength = 20, description = "ISO code of the language the person writes") String language,
        @Schema(description = "Field by field: what is not named stays, null takes a field away")
                Map<String, Object> customFields,
        @Schema(
                        description =
                                "Field by field: what is not named stays, null takes a field away; the number with"
                                        + " the permission lead:financial only")
                LeadBody.FinancialBody financial,
        @Schema(
                        type = "string",
                        description =
                                "A day, 2027-01-05, which means the rep's morning, or a time with offset; from now on, at most five years ahead")
                String followUpDate,
        @Schema(description = "Along its allowed transitions", implementation = LeadStatus.class) String status,
        @Schema(description = "Along its allowed transitions", implementation = Qualification.class)
                String qualificationStatus,
        @Schema(minimum = "0", description = "What the deal is worth; of a won lead, or with the status closed_won")
                BigDecimal dealValue,
        @Schema(description = "ISO 4217; the campaign's when left out") String dealCurrency,
        @Schema(
                        description = "Of the lead as the person saw it: where somebody else has changed one of these"
                                + " fields since, nothing is changed (409)")
                Integer version) {

    static final String EXAMPLE =
            """
            {
              "phone": "+1-206-555-0100",
              "status": "contacted",
              "follow_up_date": "2027-01-05T09:00:00Z",
              "custom_fields": {"employees": "50", "old_field": null}
            }""";
}
