package dev.baton.privacy.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How it was made sure that it is the person who asks. */
public enum IdentityCheck {
    CALL_BACK,
    DOCUMENT,
    KNOWN,
    NOT_CHECKED,
    SAME_ADDRESS,
    SIGNED_IN;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(IdentityCheck::apiName).toList();
    }
}
