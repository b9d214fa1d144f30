package dev.baton.intake.sheet.columns;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import java.time.LocalDate;
import java.util.List;

/** Campaigns for sheets of tests. */
public final class SheetCampaigns {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private SheetCampaigns() {}

    /** One in the United States, and no other. */
    public static RowCampaigns american() {
        CampaignInfo campaign = LeadFixtures.campaign(List.of(), List.of());
        return new RowCampaigns(campaign, List.of(campaign), TODAY);
    }

    static CampaignInfo campaign(
            String id, String name, String status, String region, String currency, OwnField... own) {
        CampaignInfo like = LeadFixtures.campaign(List.of(), List.of());
        return new CampaignInfo(
                id,
                name,
                status,
                region,
                like.language(),
                currency,
                like.manager(),
                like.reps(),
                like.services(),
                List.of(own),
                like.notices(),
                like.rules(),
                like.capture());
    }
}
