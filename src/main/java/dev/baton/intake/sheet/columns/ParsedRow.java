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
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
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
