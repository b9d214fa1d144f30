package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row in normal form: phones in E.164, dates in ISO form, money as "1234.50 USD", SSNs as nine digits, full names
 * split into first and last name. Blank fields are left out.
 */
public record ParsedRow(
        int rowNumber, Map<LeadField, String> fields, Map<String, String> customFields, List<RowProblem> problems) {

    public boolean rejected() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Why the row is rejected, in one line; empty when it is not. */
    public String reason() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(RowProblem::text)
                .collect(Collectors.joining("; "));
    }

    /** Without the values, which must not end up in a log. */
    @Override
    public String toString() {
        return "ParsedRow[row " + rowNumber + ", " + fields.keySet() + ", problems: " + problems.size() + "]";
    }
}
