package dev.baton.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Spreadsheets as an analyst changes them. */
public final class Workbooks {

    private Workbooks() {}

    /** A copy with another text in one cell. @param row counted from 0 */
    public static byte[] withCell(Path file, int row, int column, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            workbook.getSheetAt(0)
                    .getRow(row)
                    .getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(text);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
