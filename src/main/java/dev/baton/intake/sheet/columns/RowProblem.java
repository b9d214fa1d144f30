package dev.baton.intake.sheet.columns;

import dev.baton.lead.list.LeadField;

/**
 * What is wrong with a value; the message never repeats it.
 *
 * @param column the header of the column, null when the row as a whole is meant
 * @param field null for a custom field
 */
public record RowProblem(String column, LeadField field, Severity severity, String message) {

    /** Whether the row can still become a lead. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public String text() {
        return column == null ? message : column + ": " + message;
    }
}
