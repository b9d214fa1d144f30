package dev.baton.intake.sheet.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import has come (api.md, spreadsheets). */
public enum ImportStatus {
    VALIDATING,
    PREVIEWED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    UNDONE;

    @JsonValue
    public String dbName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
