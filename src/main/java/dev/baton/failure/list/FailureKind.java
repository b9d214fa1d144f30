package dev.baton.failure.list;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.util.Locale;

/** What failed: a job of the engine, a task for a worker, a message. */
public enum FailureKind {
    JOB,
    TASK,
    MESSAGE;

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailureKind of(String text) {
        return ApiWord.read(FailureKind.class, "kind", text);
    }
}
