package dev.baton.campaign.request;

import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.state.Grade;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The body of a new or changed campaign, for the API's document; {@link GivenFields} reads it. */
@Schema(name = "CampaignFields")
public record CampaignFields(
        @Schema(maxLength = 100, description = "Of a new campaign only; made of the name when left out") String id,
        @Schema(maxLength = 255, description = "Needed for a new campaign, and never empty") String name,
        @Schema(maxLength = 10_000) String description,
        @Schema(allowableValues = {"service", "product", "consultation", "assessment"}) String campaignType,
        @Schema(
                        allowableValues = {"draft", "active", "paused", "completed"},
                        description = "Leads are taken while it is active; active for a new campaign")
                String status,
        LocalDate startDate,
        @Schema(description = "Not before the start") LocalDate endDate,
        @Schema(minimum = "0") BigDecimal budget,
        @Schema(description = "ISO 4217", example = "USD") String currency,
        @Schema(minimum = "1") Integer targetLeads,
        @Schema(maxLength = 2000) String landingPageUrl,
        @Schema(description = "What it offers; who asks for one of these has a specific interest")
                List<String> services,
        @Schema(description = "Who may be offered its leads; with no teams either: every rep") List<String> reps,
        @Schema(description = "Teams, by their ids, whose members may be offered its leads, too") List<UUID> teams,
        @Schema(description = "The rep who is offered leads first; empty: whoever fits best") String assignedTo,
        @Schema(description = "false: leads are offered to nobody, and wait to be assigned by hand") Boolean autoAssign,
        @Schema(description = "A manager or an administrator; who makes the campaign when left out") String manager,
        @Schema(description = "ISO country by which phone numbers and dates are read", example = "US") String region,
        @Schema(description = "ISO code of the language of its forms and mails", example = "en") String language,
        @Schema(description = "Fields that its leads have beside the usual ones") List<CustomField> customFields,
        @ArraySchema(
                        arraySchema = @Schema(description = "Who is told of each new lead by mail"),
                        schema = @Schema(format = "email"))
                List<String> notificationEmails,
        @ArraySchema(
                        arraySchema = @Schema(description = "Of which grades they are told"),
                        schema = @Schema(implementation = Grade.class))
                List<String> notificationGrades,
        @Schema(
                        minimum = "1",
                        maximum = "2557",
                        description = "How long leads stay after their last activity, seven years at most")
                Integer retentionDays,
        @Schema(description = "Who agrees to mail confirms that by e-mail before the first message")
                Boolean doubleOptIn,
        @Schema(
                        implementation = LegalBasis.class,
                        description = "By which right its leads get reminders and the like; consent when left out")
                String legalBasis,
        @Schema(maxLength = 1000, description = "Why; needed where the legal basis is not consent")
                String legalBasisText,
        @Schema(description = "Whether leads of sheets and those entered by hand get the first answer, too")
                Boolean firstAnswerToAll,
        @Schema(description = "Whether openings of and clicks in its mails are counted, for leads that agreed")
                Boolean countMails,
        @Schema(description = "Of a change only; an archived campaign takes no leads and is left out of lists")
                Boolean archived,
        @Schema(description = "Of a change only; as it was read: refused when somebody else was quicker")
                Integer version) {

    /** What a program sends to begin with. */
    public static final String EXAMPLE =
            """
            {
              "name": "Nextcloud for schools",
              "campaign_type": "service",
              "services": ["Nextcloud Installation"],
              "budget": 5000,
              "currency": "USD"
            }""";
}
