package dev.baton.intake.sheet.columns;

import dev.baton.shared.value.DateOrder;
import dev.baton.shared.value.FreeText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a list are to be understood.
 *
 * @param region ISO 3166 code of the campaign, for phones without a country code
 * @param currency ISO 4217 code for amounts without one
 * @param campaign what the chosen campaign may be called in a row, lower case; empty: whatever a row names is taken
 */
public record RowRules(String region, String currency, DateOrder dateOrder, LocalDate today, Set<String> campaign) {

    public static RowRules of(String region, String currency, LocalDate today) {
        return new RowRules(region, currency, DateOrder.of(region), today, Set.of());
    }

    /** The same for the leads of one campaign: of a row that names another one it is said. */
    public RowRules forCampaign(String id, String name) {
        return new RowRules(
                region,
                currency,
                dateOrder,
                today,
                Stream.of(id, name).map(RowRules::plain).collect(Collectors.toSet()));
    }

    boolean isOtherCampaign(String named) {
        return !campaign.isEmpty() && !campaign.contains(plain(named));
    }

    private static String plain(String name) {
        return FreeText.line(name, Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
    }
}
