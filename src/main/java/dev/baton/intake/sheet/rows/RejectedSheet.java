package dev.baton.intake.sheet.rows;

import dev.baton.intake.sheet.columns.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rejected rows as a workbook to correct and upload again, leaving as it is written: the values as they came, and the
 * reason behind them. Every cell is text, empty ones too, so that nothing in it is ever taken for a formula or a number.
 */
public final class RejectedSheet {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18;
    private static final String TEXT = "@";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int width;
    private int row;

    public RejectedSheet(List<String> columns, OutputStream out) throws IOException {
        // A list that was corrected once before brings its own reasons
        boolean again = !columns.isEmpty() && columns.get(columns.size() - 1).equals(Headers.REASON);
        width = again ? columns.size() - 1 : columns.size();
        workbook = new Workbook(out, "Baton", null);
        sheet = workbook.newWorksheet("Rejected rows");
        for (int column = 0; column <= width; column++) {
            sheet.style(column).format(TEXT).set();
            sheet.width(column, column == width ? 3 * WIDTH : WIDTH);
        }
        sheet.freezePane(0, 1);
        add(columns, Headers.REASON);
    }

    public void add(List<String> cells, String reason) throws IOException {
        for (int column = 0; column < Math.min(width, cells.size()); column++) {
            put(column, cells.get(column));
        }
        put(width, reason);
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** Without it the workbook is none: what broke off is not taken for the whole. */
    public void finish() throws IOException {
        workbook.finish();
    }

    private void put(int column, String value) {
        if (!value.isEmpty()) {
            sheet.inlineString(row, column, value.substring(0, Math.min(value.length(), LONGEST_CELL)));
            sheet.style(row, column).format(TEXT).set();
        }
    }
}
