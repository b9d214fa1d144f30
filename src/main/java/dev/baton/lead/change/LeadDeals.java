package dev.baton.lead.change;

import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deal is worth, as it is given with "won" or corrected later; the campaign's currency where none is named. */
@Component
public class LeadDeals {

    private static final String LAST_RESORT = "USD";

    private final CampaignDirectory campaigns;

    LeadDeals(CampaignDirectory campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * Reads what was given.
     *
     * @param status what the lead is, or is to become
     * @return {@link Deal#NONE} where nothing was given
     * @throws InvalidInput naming each field that is wrong; a value with another status than won, too
     */
    public Deal read(Lead lead, LeadStatus status, @Nullable BigDecimal value, @Nullable String currency) {
        String usual =
                campaigns.find(lead.campaignId()).map(CampaignInfo::currency).orElse(LAST_RESORT);
        Deal deal = Deal.of(value, currency, usual);
        if (!deal.equals(Deal.NONE) && status != LeadStatus.CLOSED_WON) {
            throw new InvalidInput(
                    "deal_value", "Only a won lead has a deal's value; give it together with the status closed_won");
        }
        return deal;
    }
}
