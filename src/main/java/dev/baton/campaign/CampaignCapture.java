package dev.baton.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.audit.AuditLog;
import dev.baton.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who may post leads to a campaign; each change is in the audit log. */
@Component
class CampaignCapture {

    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    CampaignCapture(Campaigns campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    CaptureSettings of(String campaignId) {
        return CaptureSettings.of(get(campaignId));
    }

    @Transactional
    public CaptureSettings change(String campaignId, JsonNode body, String by) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(CampaignCapture::nothing);
        CaptureSettings changed = CaptureSettings.of(campaign).with(body);
        campaign.captureAccess = changed.access();
        campaign.allowedOrigins = changed.allowedOrigins().toArray(String[]::new);
        campaign.limitPerIp = changed.limitPerIp();
        campaign.limitPerCampaign = changed.limitPerCampaign();
        campaign.updatedAt = clock.instant();
        audit.record(by, "campaign_capture_changed", "campaign", campaignId);
        return changed;
    }

    private Campaign get(String id) {
        return campaigns.findById(id).orElseThrow(CampaignCapture::nothing);
    }

    private static NotFound nothing() {
        return new NotFound("There is no such campaign");
    }
}
