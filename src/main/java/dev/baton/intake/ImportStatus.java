package dev.baton.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import has come (api.md, spreadsheets). */
enum ImportStatus {
    VALIDATING,
    PREVIEWED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    UNDONE;

    @JsonValue
    String dbName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
