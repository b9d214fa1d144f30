package dev.baton.intake;

import dev.baton.intake.sheet.LeadField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in normal form, as it is kept sealed until it becomes a lead. */
record CheckedRow(Map<LeadField, String> fields, Map<String, String> customFields) {

    /** What is wrong with a row; the message never repeats a value. */
    record Problem(
            @Nullable String column,
            @Nullable String field,
            @Schema(allowableValues = {"error", "warning"}) String severity,
            String message) {}

    static final List<Problem> NONE = List.of();
}
