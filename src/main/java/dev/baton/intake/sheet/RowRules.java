package dev.baton.intake.sheet;

import dev.baton.shared.value.DateOrder;
import java.time.LocalDate;

/**
 * How the values of a list are to be understood.
 *
 * @param region ISO 3166 code of the campaign, for phones without a country code
 * @param currency ISO 4217 code for amounts without one
 */
public record RowRules(String region, String currency, DateOrder dateOrder, LocalDate today) {

    public static RowRules of(String region, String currency, LocalDate today) {
        return new RowRules(region, currency, DateOrder.of(region), today);
    }
}
