package dev.baton.campaign;

import dev.baton.lead.CampaignDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers for every lead that is scored and routed; the campaigns are read again every few seconds. */
@Component
class CachedCampaignDirectory implements CampaignDirectory {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.MIN);

    private record Snapshot(Map<String, CampaignInfo> byId, Instant at) {}

    CachedCampaignDirectory(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public Optional<CampaignInfo> find(String campaignId) {
        Snapshot now = snapshot;
        if (now.at().isBefore(clock.instant().minus(FRESH)) || !now.byId().containsKey(campaignId)) {
            now = new Snapshot(
                    campaigns.findAll().stream()
                            .map(CachedCampaignDirectory::info)
                            .collect(Collectors.toMap(CampaignInfo::id, info -> info)),
                    clock.instant());
            snapshot = now;
        }
        return Optional.ofNullable(now.byId().get(campaignId));
    }

    private static CampaignInfo info(Campaign campaign) {
        return new CampaignInfo(
                campaign.id,
                campaign.name,
                campaign.status,
                campaign.region,
                campaign.language,
                campaign.currency,
                campaign.manager,
                campaign.routedTo(),
                List.of(campaign.services));
    }
}
