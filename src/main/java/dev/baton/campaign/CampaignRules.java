package dev.baton.campaign;

import dev.baton.privacy.AuditLog;
import dev.baton.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a campaign's leads. */
@Component
class CampaignRules {

    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    CampaignRules(Campaigns campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(String campaignId, CampaignChanges.Change change, String by) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow(() -> new NotFound("There is no such campaign"));
        if (change.doubleOptIn() != null) {
            campaign.doubleOptIn = change.doubleOptIn();
        }
        campaign.updatedAt = clock.instant();
        campaigns.save(campaign);
        audit.record(by, "campaign_rules_changed", "campaign", campaignId);
    }
}
