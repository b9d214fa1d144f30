package dev.baton.shared.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What 3/4/2025 means. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST;

    private static final Set<String> MONTH_FIRST_REGIONS =
            Set.of("US", "AS", "CA", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "VI");

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order people of a region (ISO 3166 code) write; the United States' when none is given. */
    public static DateOrder of(String region) {
        return region == null || MONTH_FIRST_REGIONS.contains(region.toUpperCase(Locale.ROOT))
                ? MONTH_FIRST
                : DAY_FIRST;
    }
}
