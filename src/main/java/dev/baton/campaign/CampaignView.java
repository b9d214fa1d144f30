package dev.baton.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.campaign.request.CustomField;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.list.LeadFigures;
import dev.baton.lead.state.Grade;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as the API shows it. */
record CampaignView(
        String id,
        String name,
        @Nullable String description,
        @Schema(allowableValues = {"service", "product", "consultation", "assessment"}) String campaignType,
        @Schema(allowableValues = {"draft", "active", "paused", "completed"}) String status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal budget,
        String currency,
        @Nullable Integer targetLeads,
        @Schema(format = "uri") @Nullable String landingPageUrl,
        List<String> services,
        List<String> reps,
        List<UUID> teams,
        boolean autoAssign,
        @Nullable String assignedTo,
        @Nullable String manager,
        String region,
        String language,
        @JsonUnwrapped Writing writing,
        @JsonUnwrapped Told told,
        long leadCount,
        List<LeadFigures.Revenue> revenue,
        List<CustomField> customFields,
        int retentionDays,
        boolean countMails,
        @JsonUnwrapped Life life) {

    /** Who is told of new leads, and of which. */
    record Told(
            @ArraySchema(schema = @Schema(format = "email")) List<String> notificationEmails,
            @ArraySchema(schema = @Schema(implementation = Grade.class)) List<String> notificationGrades) {}

    /**
     * By which right its leads are written to.
     *
     * @param legalBasisText why, where it is not their consent
     */
    record Writing(
            @Schema(implementation = LegalBasis.class) String legalBasis,
            @Nullable String legalBasisText,
            boolean firstAnswerToAll,
            boolean doubleOptIn) {

        static Writing of(Campaign campaign) {
            return new Writing(
                    campaign.legalBasis, campaign.legalBasisText, campaign.firstAnswerToAll, campaign.doubleOptIn);
        }
    }

    /**
     * What became of the row itself.
     *
     * @param version counts its changes
     */
    record Life(boolean archived, @Nullable String createdBy, Instant createdAt, Instant updatedAt, int version) {

        static Life of(Campaign campaign) {
            return new Life(
                    campaign.archived, campaign.createdBy, campaign.createdAt, campaign.updatedAt, campaign.version);
        }
    }

    static CampaignView of(Campaign campaign, long leads, List<LeadFigures.Revenue> revenue) {
        return new CampaignView(
                campaign.id,
                campaign.name,
                campaign.description,
                campaign.campaignType,
                campaign.status,
                campaign.startDate,
                campaign.endDate,
                campaign.budget,
                campaign.currency,
                campaign.targetLeads,
                campaign.landingPageUrl,
                List.of(campaign.services),
                List.of(campaign.reps),
                List.of(campaign.teams),
                campaign.autoAssign,
                campaign.assignedTo,
                campaign.manager,
                campaign.region,
                campaign.language,
                Writing.of(campaign),
                new Told(List.of(campaign.notificationEmails), List.of(campaign.notificationGrades)),
                leads,
                revenue,
                campaign.customFields,
                campaign.retentionDays,
                campaign.countMails,
                Life.of(campaign));
    }
}
