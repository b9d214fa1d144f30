package dev.baton.lead.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which right a campaign writes to its leads what they did not ask for (GDPR, article 6). */
public enum LegalBasis {
    CONSENT,
    LEGITIMATE_INTEREST,
    CONTRACT;

    @JsonValue
    public String dbName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LegalBasis of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
