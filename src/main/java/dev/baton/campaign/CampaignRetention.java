package dev.baton.campaign;

import dev.baton.audit.AuditLog;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a campaign's leads stay after their last activity. */
@Component
class CampaignRetention {

    /** Seven years. */
    private static final int MOST_DAYS = 2557;

    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    CampaignRetention(Campaigns campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(String campaignId, Integer days, String by) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow(() -> new NotFound("There is no such campaign"));
        if (days == null || days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("retention_days", "Leads are kept for 1 to 2557 days (seven years)");
        }
        campaign.retentionDays = days;
        campaign.updatedAt = clock.instant();
        campaigns.save(campaign);
        audit.record(by, "campaign_retention_changed", "campaign", campaignId);
    }
}
