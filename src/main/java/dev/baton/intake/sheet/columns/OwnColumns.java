package dev.baton.intake.sheet.columns;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Headers that name a field of the campaign's own, by its key or label. */
public final class OwnColumns {

    private OwnColumns() {}

    /** What such headers mean, and what was chosen for headers before, which counts more. */
    public static Map<String, String> known(CampaignInfo campaign, Map<String, String> remembered) {
        Map<String, String> known = new LinkedHashMap<>();
        campaign.ownFields().forEach(field -> Stream.of(field.label(), field.key())
                .filter(header -> Headers.field(header).isEmpty())
                .forEach(header -> known.put(header, target(field.key()))));
        known.putAll(remembered);
        return known;
    }

    /** As the API writes it. */
    public static String target(String key) {
        return ColumnTarget.CUSTOM + key;
    }
}
