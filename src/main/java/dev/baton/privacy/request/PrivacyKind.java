package dev.baton.privacy.request;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What a person may ask for about their data (GDPR, articles 15 to 20). */
public enum PrivacyKind {
    ACCESS,
    EXPORT,
    CORRECTION,
    RESTRICTION,
    ERASURE,
    ANONYMISATION;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** It cannot be taken back. */
    public boolean isFinal() {
        return this == ERASURE || this == ANONYMISATION;
    }

    public static PrivacyKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.apiName().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "The request is one of access, export, correction, restriction, erasure, anonymisation"));
    }
}
