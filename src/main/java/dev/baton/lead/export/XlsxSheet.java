package dev.baton.lead.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that leaves as it is written: nothing of it lies on disk. Texts are cells of the format "text", so that
 * they are never taken for formulas, not even when somebody edits them. What does not fit a sheet goes on in the next.
 */
final class XlsxSheet implements SheetWriter {

    /** What Excel can hold, with the header. */
    static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18;
    private static final String TEXT = "@";

    private final Workbook workbook;
    private final List<String> headers;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, List<String> headers) throws IOException {
        this(out, headers, MOST_ROWS);
    }

    XlsxSheet(OutputStream out, List<String> headers, int rowsOfASheet) throws IOException {
        this.workbook = new Workbook(out, "Baton", null);
        this.headers = headers;
        this.rowsOfASheet = rowsOfASheet;
        begin();
    }

    @Override
    public void add(List<Object> cells) throws IOException {
        if (row == rowsOfASheet) {
            sheet.finish();
            begin();
        }
        write(cells);
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private void begin() throws IOException {
        sheet = workbook.newWorksheet(sheets++ == 0 ? "Leads" : "Leads " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headers.size(); column++) {
            sheet.width(column, WIDTH);
        }
        row = 0;
        write(Collections.unmodifiableList(new ArrayList<>(headers)));
    }

    private void write(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells.get(column) instanceof String text && !text.isEmpty()) {
                sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                sheet.style(row, column).format(TEXT).set();
            }
        }
        row++;
    }
}
