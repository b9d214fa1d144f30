package dev.baton.intake.sheet.columns;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.shared.value.FreeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The campaigns that the rows of a sheet may name, by id or name; a row that names none goes to the chosen one. */
public final class RowCampaigns {

    private static final String UNKNOWN =
            "names no campaign that there is; write its name or id, or set this column to \"Ignore\"";
    private static final String SEVERAL = "is the name of more than one campaign; write the id of the one you mean";

    private final CampaignInfo chosen;
    private final LocalDate today;
    private final RowOwners owners;
    private final Choice otherwise;
    private final Map<String, List<CampaignInfo>> known = new HashMap<>();
    private final Map<String, Choice> choices = new HashMap<>();

    /**
     * Where a row goes.
     *
     * @param campaignId null where it names none
     * @param rules those of the chosen campaign where it names none, or wrongly
     * @param problem why it cannot go there; null: it can
     */
    record Choice(String campaignId, RowRules rules, String problem) {}

    public RowCampaigns(CampaignInfo chosen, Collection<CampaignInfo> all, RowOwners owners, LocalDate today) {
        this.chosen = chosen;
        this.today = today;
        this.owners = owners;
        this.otherwise = new Choice(null, RowRules.of(chosen, today, owners), null);
        all.forEach(campaign -> {
            add(campaign.id(), campaign);
            if (!plain(campaign.name()).equals(plain(campaign.id()))) {
                add(campaign.name(), campaign);
            }
        });
    }

    Choice of(String named) {
        String name = plain(named);
        return name.isEmpty() ? otherwise : choices.computeIfAbsent(name, this::choose);
    }

    private Choice choose(String name) {
        List<CampaignInfo> meant = known.getOrDefault(name, List.of());
        for (CampaignInfo campaign : meant) {
            if (campaign.id().equals(chosen.id()) || plain(campaign.id()).equals(name)) {
                return choice(campaign);
            }
        }
        List<CampaignInfo> open = meant.stream()
                .filter(campaign -> campaign.closedOn(today).isEmpty())
                .toList();
        if (open.size() > 1) {
            return refused(SEVERAL);
        }
        return meant.isEmpty() ? refused(UNKNOWN) : choice(open.isEmpty() ? meant.get(0) : open.get(0));
    }

    private Choice choice(CampaignInfo campaign) {
        return campaign.closedOn(today)
                .map(reason -> refused("names a campaign that takes no leads. " + reason))
                .orElseGet(() -> new Choice(campaign.id(), RowRules.of(campaign, today, owners), null));
    }

    private Choice refused(String problem) {
        return new Choice(null, otherwise.rules(), problem);
    }

    private void add(String name, CampaignInfo campaign) {
        known.computeIfAbsent(plain(name), key -> new ArrayList<>()).add(campaign);
    }

    private static String plain(String name) {
        return FreeText.line(name, Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
    }
}
