package dev.baton.campaign.request;

import dev.baton.shared.Conflict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a campaign takes leads: only an active one does. Nothing becomes a draft again. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED;

    /** As the API writes them. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(CampaignStatus::apiName).toList();

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignStatus of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @throws Conflict when a campaign of this status cannot be given the other one */
    public void requireMay(CampaignStatus next) {
        boolean may = this == next || next != DRAFT && (this != DRAFT || next == ACTIVE);
        if (!may) {
            throw new Conflict(
                    this == DRAFT
                            ? "A draft takes no leads yet: make it active first"
                            : "The campaign is " + apiName() + ": it does not become a draft again");
        }
    }
}
