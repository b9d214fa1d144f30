package dev.baton.lead;

import java.util.List;
import java.util.Optional;

/** What lower modules need to know of a campaign. The module {@code campaign} answers. */
public interface CampaignDirectory {

    Optional<CampaignInfo> find(String campaignId);

    /**
     * A campaign, as far as its leads are concerned.
     *
     * @param region ISO country by which phone numbers and dates are read
     * @param services what the campaign offers, for telling a specific interest from a general one
     * @param reps who may be offered its leads; empty: every rep
     */
    record CampaignInfo(
            String id,
            String name,
            String status,
            String region,
            String language,
            String currency,
            String manager,
            List<String> reps,
            List<String> services) {

        public boolean isActive() {
            return "active".equals(status);
        }
    }
}
