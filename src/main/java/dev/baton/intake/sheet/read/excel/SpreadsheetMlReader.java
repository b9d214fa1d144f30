package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.CoveredColumns;
import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.RowBuilder;
import dev.baton.intake.sheet.read.raw.RowSpool;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.read.xml.XmlPart;
import dev.baton.intake.sheet.values.CellError;
import dev.baton.shared.value.FreeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the rows out of a SpreadsheetML document, in one pass over it. */
final class SpreadsheetMlReader {

    /** @param place its number in the document */
    record Sheet(String name, int place, boolean hidden, MergedCells merged) {}

    private static final int MOST_SHEETS = 50;
    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FORMAT = 255;
    private static final int LAST_ROW = 1_048_576;
    /** Formats that Excel writes by name; those of dates come with cells that say they are dates. */
    private static final Map<String, String> NAMED = Map.of("Percent", "0.00%");

    private final XmlPart part;
    private final RowSpool rows;
    private final NumberText numbers = new NumberText(false);
    private final Map<String, String> formats = new HashMap<>();
    private final RowBuilder cells = new RowBuilder();

    SpreadsheetMlReader(XmlPart part, RowSpool rows) {
        this.part = part;
        this.rows = rows;
    }

    List<Sheet> read() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        String style = "";
        while (part.next()) {
            if (part.starts("Style")) {
                style = name(part.attribute("ID"));
            } else if (part.starts("NumberFormat") && formats.size() < MOST_STYLES) {
                String format = name(part.attribute("Format"));
                formats.put(style, NAMED.getOrDefault(format, format));
            } else if (part.starts("Worksheet") && sheets.size() < MOST_SHEETS) {
                sheets.add(sheet(sheets.size()));
            }
        }
        return sheets;
    }

    private Sheet sheet(int place) throws IOException {
        String name = FreeText.line(name(part.attribute("Name")), LONGEST_NAME);
        var merged = new MergedCells();
        var covered = new CoveredColumns();
        boolean hidden = false;
        int row = 0;
        while (part.next() && !part.ends("Worksheet")) {
            if (part.starts("Row")) {
                row = place(row);
                // Span is how many more rows look like this one, which is empty then
                int same = Math.max(0, part.number("Span", 0));
                boolean filtered = "1".equals(part.attribute("Hidden"));
                readRow(row, merged, covered);
                if (!cells.isEmpty()) {
                    rows.write(place, cells.take(row, filtered));
                }
                row = Math.min(LAST_ROW, row + same);
            } else if (part.starts("Visible")) {
                hidden = part.wholeText().strip().endsWith("Hidden");
            }
        }
        return new Sheet(name, place, hidden, merged);
    }

    private int place(int before) {
        int place = part.number("Index", before + 1);
        if (place <= before || place > LAST_ROW) {
            throw SheetRefused.damaged(null);
        }
        return place;
    }

    private void readRow(int row, MergedCells merged, CoveredColumns covered) {
        int column = 0;
        int omitted = 0;
        while (part.next() && !part.ends("Row")) {
            if (part.starts("Cell")) {
                column = place(column);
                // LibreOffice leaves covered cells out and does not count them; Excel never comes to stand on one
                while (covered.covers(row, column - 1 + omitted)) {
                    omitted++;
                }
                int across = Math.min(LAST_ROW, Math.max(0, part.number("MergeAcross", 0)));
                int down = Math.min(LAST_ROW, Math.max(0, part.number("MergeDown", 0)));
                int at = column - 1 + omitted;
                cells.put(row, at, cell());
                merged.add(at, row, row + down);
                covered.cover(at, across + 1, row + down);
                column = Math.min(LAST_ROW - 1, column + across);
            }
        }
    }

    private String cell() {
        boolean formula = part.attribute("Formula") != null;
        String format = formats.get(name(part.attribute("StyleID")));
        String text = "";
        boolean written = false;
        while (part.next() && !part.ends("Cell")) {
            if (part.starts("Data")) {
                String type = name(part.attribute("Type"));
                text = text(type, part.wholeText(), format);
                written = type.equals("String");
            } else if (part.starts("Comment") || part.starts("PhoneticText")) {
                part.skip();
            }
        }
        return formula && text.isEmpty() && !written ? CellError.NOT_CALCULATED : text;
    }

    private String text(String type, String raw, String format) {
        String value = raw.strip();
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "Number" -> numbers.of(value, -1, format);
            case "DateTime" -> NumberText.day(value);
            case "Boolean" -> value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
            case "Error" -> CellError.is(value) ? value : CellError.UNKNOWN;
            default -> raw;
        };
    }

    private static String name(String text) {
        return text == null ? "" : text.length() > LONGEST_FORMAT ? text.substring(0, LONGEST_FORMAT) : text;
    }
}
