package dev.baton.intake.sheet.rows;

import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Map;

/** A row in normal form, as it is kept sealed until it becomes a lead. */
public record CheckedRow(Map<LeadField, String> fields, Map<String, String> customFields) {

    /** What is wrong with a row; the message never repeats a value. */
    public record Problem(String column, String field, String severity, String message) {}

    static final List<Problem> NONE = List.of();
}
