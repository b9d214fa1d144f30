package dev.baton.intake.sheet.columns;

import dev.baton.identity.PersonCard;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import java.time.LocalDate;
import java.util.List;

/** Campaigns for sheets of tests. */
public final class SheetCampaigns {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static final RowOwners OWNERS = new RowOwners(List.of(
            rep("rita", "Rita", "Rep", "rita@sales.example", true),
            rep("rosa", "Rosa", "Rep", "rosa@baton.example", true),
            rep("rob", "Robin", "Rivera", null, true),
            rep("robin", "Robin", "Rivera", "robin@sales.example", true),
            rep("gone", "Gail", "Gone", "gail@sales.example", false),
            new PersonCard("mary", "Mary", "Manager", "mary@sales.example", List.of("manager"), true)));

    private SheetCampaigns() {}

    private static PersonCard rep(String username, String first, String last, String email, boolean active) {
        return new PersonCard(username, first, last, email, List.of("rep"), active);
    }

    /** One in the United States, and no other. */
    public static RowCampaigns american() {
        CampaignInfo campaign = LeadFixtures.campaign(List.of(), List.of());
        return new RowCampaigns(campaign, List.of(campaign), OWNERS, TODAY);
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
