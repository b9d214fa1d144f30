package dev.baton.intake.sheet.columns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Map;

/**
 * A row in normal form: phones in E.164, dates in ISO form, money as "1234.50 USD", SSNs as nine digits, full names
 * split into first and last name. Blank fields are left out. Kept sealed until it becomes a lead; its problems, which
 * repeat no value, stand beside it.
 */
@JsonIgnoreProperties("problems")
public record ParsedRow(
        int rowNumber, Map<LeadField, String> fields, Map<String, String> customFields, List<RowProblem> problems) {

    public ParsedRow {
        problems = problems == null ? List.of() : problems;
    }

    public boolean rejected() {
        return has(Severity.ERROR);
    }

    /** Whether it is nobody, such as a sum. */
    public boolean nobody() {
        return has(Severity.SET_ASIDE);
    }

    /** What a row is that was just read. */
    public String status() {
        if (nobody()) {
            return "set_aside";
        }
        return rejected() ? "rejected" : "valid";
    }

    /** The same row as nobody's. */
    public ParsedRow setAside(String reason) {
        return new ParsedRow(
                rowNumber, fields, customFields, List.of(new RowProblem(null, null, Severity.SET_ASIDE, reason)));
    }

    private boolean has(Severity severity) {
        return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }

    /** The campaign that it names; null: that of the sheet. */
    @JsonIgnore
    public String campaignId() {
        return fields.get(LeadField.CAMPAIGN);
    }

    /** Why the row is rejected, in one line; empty when it is not. */
    public String reason() {
        return RowProblem.reason(problems);
    }

    /** Without the values, which must not end up in a log. */
    @Override
    public String toString() {
        return "ParsedRow[row " + rowNumber + ", " + fields.keySet() + ", problems: " + problems.size() + "]";
    }
}
