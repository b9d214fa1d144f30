package dev.baton.campaign;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.state.Grade;
import dev.baton.shared.ItemPage;
import dev.baton.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns with their lead counts, and how far each has come. */
@RestController
@RequestMapping("/v1/api/campaigns")
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_READ + "')")
class CampaignController {

    private final Campaigns campaigns;
    private final CampaignOverview overview;
    private final CampaignChanges changes;
    private final CachedCampaignDirectory directory;

    CampaignController(
            Campaigns campaigns,
            CampaignOverview overview,
            CampaignChanges changes,
            CachedCampaignDirectory directory) {
        this.campaigns = campaigns;
        this.overview = overview;
        this.changes = changes;
        this.directory = directory;
    }

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
            boolean autoAssign,
            @Nullable String assignedTo,
            boolean doubleOptIn,
            @ArraySchema(schema = @Schema(format = "email")) List<String> notificationEmails,
            @ArraySchema(schema = @Schema(implementation = Grade.class)) List<String> notificationGrades,
            long leadCount,
            List<String> customFields,
            int retentionDays,
            boolean countMails,
            Instant createdAt,
            Instant updatedAt) {}

    @GetMapping
    ItemPage<CampaignView> list() {
        Map<String, Long> counts = overview.leadCounts();
        return ItemPage.all(campaigns.findAll(Sort.by("createdAt", "id")).stream()
                .map(campaign -> view(campaign, counts.getOrDefault(campaign.id, 0L)))
                .toList());
    }

    @GetMapping("/{campaign_id}")
    CampaignView campaign(@PathVariable("campaign_id") String id) {
        return view(get(id), overview.leadCounts().getOrDefault(id, 0L));
    }

    @PatchMapping("/{campaign_id}")
    @PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')")
    @Operation(summary = "Change what is done with the campaign's leads; what the body does not name stays")
    CampaignView change(@PathVariable("campaign_id") String id, @RequestBody CampaignChanges.Change change) {
        changes.make(id, change, CurrentUser.get().username());
        directory.forget();
        return campaign(id);
    }

    @GetMapping("/{campaign_id}/overview")
    CampaignOverview.Overview overview(@PathVariable("campaign_id") String id) {
        return overview.of(get(id));
    }

    private Campaign get(String id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound("There is no such campaign"));
    }

    private static CampaignView view(Campaign campaign, long leads) {
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
                campaign.autoAssign,
                campaign.assignedTo,
                campaign.doubleOptIn,
                List.of(campaign.notificationEmails),
                List.of(campaign.notificationGrades),
                leads,
                List.of(campaign.customFields),
                campaign.retentionDays,
                campaign.countMails,
                campaign.createdAt,
                campaign.updatedAt);
    }
}
