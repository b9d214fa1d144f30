package dev.baton.intake.sheet.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a value; the message never repeats it.
 *
 * @param column the header of the column, null when the row as a whole is meant
 * @param field null for a custom field
 */
public record RowProblem(@Nullable String column, @Nullable LeadField field, Severity severity, String message) {

    /** Whether the row can still become a lead. */
    public enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING,
        /** The row is nobody: no lead, and no error either. */
        @JsonProperty("set_aside")
        SET_ASIDE
    }

    /** Why a row with these is rejected, in one line; empty when it is not. */
    public static String reason(List<RowProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(RowProblem::text)
                .collect(Collectors.joining("; "));
    }

    String text() {
        return column == null ? message : column + ": " + message;
    }
}
