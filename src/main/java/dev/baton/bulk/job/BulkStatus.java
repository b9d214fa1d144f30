package dev.baton.bulk.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a job has come. A failed one goes on when somebody retries its incident in Cockpit. */
public enum BulkStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED;

    @JsonValue
    public String dbName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }

    static BulkStatus of(String dbName) {
        return valueOf(dbName.toUpperCase(Locale.ROOT));
    }
}
