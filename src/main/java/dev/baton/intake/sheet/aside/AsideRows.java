package dev.baton.intake.sheet.aside;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells rows that are nobody from leads. Whoever can be reached, or was meant to be, is somebody, whatever he is called;
 * only the test leads of advertising platforms are nobody all the same.
 */
public final class AsideRows {

    static final String HEADER = "Column names repeated, not a person";
    static final String TEST = "Test lead of an advertising platform";
    static final String SUM = "Total or average, not a person";
    static final String FOOTER = "Footer of a report, not a person";

    private static final int MOST_OF_A_FOOTER = 3;

    private final List<String> columns;
    private final List<String> columnKeys;
    private final TestLeads tests;
    private final Contacts contacts;

    public AsideRows(List<String> columns, ColumnMapping mapping) {
        this.columns = List.copyOf(columns);
        columnKeys = columns.stream().map(Spelling::key).toList();
        tests = new TestLeads(columns, mapping);
        contacts = new Contacts(columns, mapping);
    }

    /** Marks those among rows that follow each other. @param cells of each of them */
    public void mark(List<ParsedRow> rows, List<List<String>> cells) {
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> reason = reason(rows.get(i), cells.get(i));
            if (reason.isPresent()) {
                rows.set(i, rows.get(i).setAside(reason.get()));
                if (reason.get().equals(FOOTER)) {
                    markTitles(rows, cells, i);
                }
            } else if (i > 0 && isFooter(rows.get(i - 1)) && isLineBehind(rows, cells, i - 1, i)) {
                rows.set(i, rows.get(i).setAside(FOOTER)); // such as the name of the firm
            }
        }
    }

    /** Whether the row may be the title above a footer, so that the rows below it are to be seen first. */
    public boolean mayBeFooter(ParsedRow row, List<String> cells) {
        return columns.size() > 1 && filled(cells) == 1 && !isReached(row) && !contacts.isTried(cells);
    }

    private Optional<String> reason(ParsedRow row, List<String> cells) {
        if (tests.has(row, cells)) {
            return Optional.of(TEST);
        }
        if (isReached(row) || contacts.isTried(cells)) {
            return Optional.empty();
        }
        if (isHeader(cells)) {
            return Optional.of(HEADER);
        }
        if (Totals.is(cells)) {
            return Optional.of(SUM);
        }
        boolean footer = filled(cells) <= MOST_OF_A_FOOTER && Footers.is(first(cells));
        return footer ? Optional.of(FOOTER) : Optional.empty();
    }

    /** A report ends with its name, which says nothing by itself. */
    private void markTitles(List<ParsedRow> rows, List<List<String>> cells, int footer) {
        for (int i = footer - 1;
                i >= 0 && isLineBehind(rows, cells, i, i + 1) && mayBeFooter(rows.get(i), cells.get(i));
                i--) {
            rows.set(i, rows.get(i).setAside(FOOTER));
        }
    }

    private boolean isLineBehind(List<ParsedRow> rows, List<List<String>> cells, int upper, int lower) {
        return rows.get(upper).rowNumber() + 1 == rows.get(lower).rowNumber()
                && mayBeFooter(rows.get(lower), cells.get(lower))
                && column(cells.get(upper)) == column(cells.get(lower));
    }

    private static boolean isFooter(ParsedRow row) {
        return row.nobody() && row.problems().get(0).message().equals(FOOTER);
    }

    private static boolean isReached(ParsedRow row) {
        return row.fields().containsKey(LeadField.EMAIL) || row.fields().containsKey(LeadField.PHONE);
    }

    private boolean isHeader(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isBlank())
                .allMatch(column -> Spelling.key(cells.get(column)).equals(columnKeys.get(column)));
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int column(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isBlank())
                .findFirst()
                .orElse(-1);
    }

    private static String first(List<String> cells) {
        int column = column(cells);
        return column < 0 ? "" : cells.get(column);
    }
}
