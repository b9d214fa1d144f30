package dev.baton.lead.change;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deal is worth, as it is given with "won" or corrected later; the campaign's currency where none is named. */
@Component
public class LeadDeals {

    private static final String LAST_RESORT = "USD";

    private final CampaignDirectory campaigns;
    private final ChangesMeanwhile meanwhile;
    private final LeadTimeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    LeadDeals(
            CampaignDirectory campaigns,
            ChangesMeanwhile meanwhile,
            LeadTimeline timeline,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.meanwhile = meanwhile;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
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

    /**
     * Changes the value of a lead whose row is held, before the lead moves: where the move is refused, nothing of this stays.
     *
     * @return the names of what is different now
     * @throws InvalidInput as {@link #read}
     */
    List<String> change(Lead lead, LeadChange change, CurrentUser who) {
        LeadStatus status = change.status() == null ? lead.status() : change.status();
        Deal before = lead.progress().deal();
        Deal wanted = read(lead, status, change.worth().value(), change.worth().currency());
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(plain(before.dealValue()), plain(wanted.dealValue()))) {
            changed.add("deal_value");
        }
        if (!Objects.equals(before.dealCurrency(), wanted.dealCurrency())) {
            changed.add("deal_currency");
        }
        if (!changed.isEmpty()) {
            meanwhile.requireNone(lead, change.seenVersion(), changed);
            lead.dealIs(wanted, clock.instant());
            timeline.add(
                    lead.id(),
                    ActivityType.LEAD_CHANGED,
                    who.username(),
                    null,
                    Map.of("fields", changed, "version", lead.version()));
            audit.record(who.username(), "lead_deal_value_changed", "lead", lead.id());
        }
        return changed;
    }

    /** 900 and 900.000 are one amount. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }
}
