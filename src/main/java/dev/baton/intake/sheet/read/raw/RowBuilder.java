package dev.baton.intake.sheet.read.raw;

import dev.baton.shared.value.FreeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the cells of one row, in any order. */
public final class RowBuilder {

    private static final int LONGEST_ROW = 1 << 20;

    private final List<String> cells = new ArrayList<>();
    private int length;

    public void put(int row, int column, String text) {
        if (FreeText.isBlank(text)) {
            return;
        }
        if (column >= RowSource.MOST_COLUMNS) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_MANY_COLUMNS,
                    "Row " + row + " has a value beyond column " + RowSource.MOST_COLUMNS
                            + ". Delete the columns you do not need and upload the file again.");
        }
        length += text.length();
        if (length > LONGEST_ROW) {
            throw SheetRefused.tooLong(row);
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public RawRow take(int number) {
        return take(number, false);
    }

    public RawRow take(int number, boolean hidden) {
        var row = new RawRow(number, List.copyOf(cells), hidden);
        cells.clear();
        length = 0;
        return row;
    }
}
