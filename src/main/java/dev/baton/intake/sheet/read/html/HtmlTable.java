package dev.baton.intake.sheet.read.html;

import dev.baton.intake.sheet.read.raw.CoveredColumns;
import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowBuilder;
import dev.baton.intake.sheet.read.raw.RowSource;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** One table while its rows come in: where its next cells stand. */
final class HtmlTable {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LAST_ROW = 1_048_576;

    private final RowBuilder cells = new RowBuilder();
    private final MergedCells merged = new MergedCells();
    private final CoveredColumns covered = new CoveredColumns();
    private String name;
    private RawRow first;
    private int sheet = -1;
    private int row;

    HtmlTable(String heading) {
        name = heading;
    }

    /** The row, null when it holds nothing. */
    RawRow row(Element element) {
        row++;
        int column = 0;
        for (Element cell : element.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                while (covered.covers(row, column)) {
                    column++;
                }
                column = put(cell, column);
            }
        }
        return cells.isEmpty() ? null : cells.take(row, CellText.isHidden(element));
    }

    private int put(Element cell, int column) {
        int rows = span(cell, "rowspan", 1);
        // None is up to the end of the table
        int last = rows == 0 ? LAST_ROW : row + rows - 1;
        cells.put(row, column, HtmlTables.text(cell));
        merged.add(column, row, last);
        int width = Math.max(1, span(cell, "colspan", 1));
        covered.cover(column, width, last);
        return Math.min(column + width, RowSource.MOST_COLUMNS + 1);
    }

    private static int span(Element cell, String attribute, int otherwise) {
        String text = cell.attr(attribute).strip();
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }

    MergedCells merged() {
        return merged;
    }

    String name() {
        return name;
    }

    void name(String text) {
        name = text;
    }

    /** Its place among the tables that have rows; -1 before it has two. */
    int sheet() {
        return sheet;
    }

    void sheet(int place) {
        sheet = place;
    }

    RawRow first() {
        return first;
    }

    void first(RawRow kept) {
        first = kept;
    }
}
