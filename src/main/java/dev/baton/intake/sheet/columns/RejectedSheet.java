package dev.baton.intake.sheet.columns;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The rejected rows as a workbook to correct and upload again: the values as they came, and the reason behind them.
 * Every cell is text, so that nothing in it is ever taken for a formula.
 */
public final class RejectedSheet implements AutoCloseable {

    public static final String REASON = "Reason";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18 * 256;

    private final TempFileCreationStrategy temp;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private final int width;
    private int rows;

    public RejectedSheet(List<String> columns, Path tempDirectory) {
        // A list that was corrected once before brings its own reasons
        boolean again = !columns.isEmpty() && columns.get(columns.size() - 1).equals(REASON);
        width = again ? columns.size() - 1 : columns.size();
        temp = new DefaultTempFileCreationStrategy(tempDirectory.toFile());
        workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        sheet = TempFile.withStrategy(temp, () -> workbook.createSheet("Rejected rows"));
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
        for (int column = 0; column <= width; column++) {
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, column == width ? 3 * WIDTH : WIDTH);
        }
        sheet.createFreezePane(0, 1);
        add(columns, REASON);
    }

    public void add(List<String> cells, String reason) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < Math.min(width, cells.size()); column++) {
            put(row, column, cells.get(column));
        }
        put(row, width, reason);
    }

    public void writeTo(OutputStream out) throws IOException {
        IOException failure = TempFile.withStrategy(temp, () -> {
            try {
                workbook.write(out);
                return null;
            } catch (IOException failed) {
                return failed;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void put(Row row, int column, String value) {
        if (!value.isEmpty()) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(text);
            cell.setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
        }
    }
}
