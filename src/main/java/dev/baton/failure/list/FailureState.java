package dev.baton.failure.list;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.util.Locale;

/** How a failure stands. */
public enum FailureState {
    /** No try is left: a person must do something. */
    STOPPED,
    /** It is tried again by itself. */
    WAITING,
    /** A message that may or may not have gone out. */
    UNKNOWN,
    /** A message that was refused for good. */
    REJECTED;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailureState of(String text) {
        return ApiWord.read(FailureState.class, "state", text);
    }
}
