package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowBuilder;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.read.xml.XmlPart;
import dev.baton.intake.sheet.values.CellError;
import java.io.IOException;
import java.util.List;

/** Moves through the rows of one XLSX sheet; formulas are never evaluated, their stored results are read. */
final class XlsxCursor implements RowCursor {

    private static final int LAST_ROW = 1_048_576;

    private final XmlPart part;
    private final SharedStrings texts;
    private final CellStyles styles;
    private final NumberText numbers;
    private final RowBuilder cells = new RowBuilder();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column;
    private boolean hidden;
    private boolean ended;

    XlsxCursor(XmlPart part, SharedStrings texts, CellStyles styles, NumberText numbers) {
        this.part = part;
        this.texts = texts;
        this.styles = styles;
        this.numbers = numbers;
    }

    @Override
    public RawRow next() throws IOException {
        while (!ended && part.next()) {
            if (part.starts("row")) {
                startRow();
            } else if (part.starts("c")) {
                readCell();
            } else if (part.ends("row") && !cells.isEmpty()) {
                return cells.take(row, hidden);
            } else if (part.ends("sheetData")) {
                ended = true;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    private void startRow() {
        int number = part.number("r", row + 1);
        if (number <= row || number > LAST_ROW) {
            throw SheetRefused.damaged(null);
        }
        row = number;
        column = -1;
        hidden = List.of("1", "true").contains(String.valueOf(part.attribute("hidden")));
    }

    private void readCell() throws IOException {
        String reference = part.attribute("r");
        column = reference == null ? column + 1 : OoxmlText.column(reference);
        String type = String.valueOf(part.attribute("t"));
        int style = part.number("s", 0);
        if (column < 0 || row == 0) {
            throw SheetRefused.damaged(null);
        }
        String text = "";
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value.setLength(0);
                part.appendText(value);
                text = text(type, value.toString(), style);
            } else if (part.starts("f")) {
                formula = true;
            } else if (part.starts("is")) {
                text = part.richText("is");
            }
        }
        // A formula that gives an empty text is stored as text
        boolean missing = formula && text.isEmpty() && !type.equals("str");
        cells.put(row, column, missing ? CellError.NOT_CALCULATED : text);
    }

    private String text(String type, String raw, int style) throws IOException {
        boolean written = type.equals("str") || type.equals("inlineStr");
        if (raw.isBlank() && !written) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(index(raw));
            case "str", "inlineStr" -> OoxmlText.unescape(raw);
            case "b" -> List.of("1", "true").contains(raw.strip()) ? "TRUE" : "FALSE";
            case "e" -> CellError.is(raw.strip()) ? raw.strip() : CellError.UNKNOWN;
            case "d" -> NumberText.day(raw.strip());
            default -> numbers.of(raw.strip(), styles.formatId(style), styles.format(style));
        };
    }

    private static int index(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException damaged) {
            throw SheetRefused.damaged(damaged);
        }
    }
}
