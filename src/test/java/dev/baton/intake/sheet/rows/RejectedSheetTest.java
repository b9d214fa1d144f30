package dev.baton.intake.sheet.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedSheetTest {

    private static final List<String> COLUMNS = List.of("Client Name", "Phone", "SSN", "ZIP");
    private static final List<List<String>> ROWS = List.of(
            List.of("=HYPERLINK(\"http://x\")", "+12125550123", "12-34", "00501"),
            List.of("@cmd", "-1", "\tx", "\rx"),
            List.of(" blank ", "", "<&>\u0001", "x".repeat(40_000)));

    @TempDir
    Path temp;

    @Test
    void keepsEveryValueOnItsWayOutAndBack() throws IOException {
        Path file = SheetFixtures.bytes(temp, written(COLUMNS));
        try (SheetFile sheet = SheetFile.open(file, "rejected.xlsx", temp)) {
            assertThat(sheet.columns()).containsExactly("Client Name", "Phone", "SSN", "ZIP", "Reason");
            List<SheetFixtures.Read> rows = SheetFixtures.rows(sheet);
            assertThat(rows.get(0).cells())
                    .containsExactly("=HYPERLINK(\"http://x\")", "+12125550123", "12-34", "00501", "Reason 1");
            assertThat(rows.get(1).cells().get(0)).isEqualTo("@cmd");
            assertThat(rows.get(2).cells().get(0)).isEqualTo(" blank ");
        }
    }

    @Test
    void writesNothingThatExcelWouldEvaluate() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(COLUMNS)))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }
            }
        }
    }

    @Test
    void ignoresItsReasonsWhenItComesBack() {
        var columns = List.of("Email", "Reason");
        assertThat(ColumnMapping.recognise(columns, Map.of(), true).toMap()).containsEntry("Reason", null);
    }

    @Test
    void replacesTheReasonsOfTheLastTime() throws IOException {
        byte[] again = written(List.of("Client Name", "Phone", "SSN", "ZIP", "Reason"));
        try (SheetFile sheet = SheetFile.open(SheetFixtures.bytes(temp, again), "rejected.xlsx", temp)) {
            assertThat(sheet.columns()).containsExactly("Client Name", "Phone", "SSN", "ZIP", "Reason");
        }
    }

    @Test
    void whatIsTypedIntoAnEmptyCellIsTextToo() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(COLUMNS)))) {
            for (int column = 0; column <= COLUMNS.size(); column++) {
                assertThat(workbook.getSheetAt(0).getColumnStyle(column).getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }

    @Test
    void manyRowsLeaveInTheirOrder() throws IOException {
        var out = new ByteArrayOutputStream();
        var rejected = new RejectedSheet(List.of("Email"), out);
        for (int number = 0; number < 1_200; number++) {
            rejected.add(List.of("row" + number), "x");
        }
        rejected.finish();

        try (SheetFile sheet = SheetFile.open(SheetFixtures.bytes(temp, out.toByteArray()), "rejected.xlsx", temp)) {
            assertThat(SheetFixtures.rows(sheet)).hasSize(1_200).last().satisfies(row -> assertThat(row.cells())
                    .containsExactly("row1199", "x"));
        }
    }

    private byte[] written(List<String> columns) throws IOException {
        var out = new ByteArrayOutputStream();
        var rejected = new RejectedSheet(columns, out);
        int number = 0;
        for (List<String> row : ROWS) {
            rejected.add(row, "Reason " + ++number);
        }
        rejected.finish();
        return out.toByteArray();
    }
}
