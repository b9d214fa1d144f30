package dev.baton.failure.list;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(kind -> kind.apiName().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "The kind is one of job, task, message"));
    }
}
