package dev.baton.campaign;

import dev.baton.privacy.AuditLog;
import dev.baton.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether openings of and clicks in a campaign's mails are counted. */
@Component
class CampaignCounting {

    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    CampaignCounting(Campaigns campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(String campaignId, boolean counts, String by) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow(() -> new NotFound("There is no such campaign"));
        campaign.countMails = counts;
        campaign.updatedAt = clock.instant();
        campaigns.save(campaign);
        audit.record(by, "campaign_counting_changed", "campaign", campaignId);
    }
}
