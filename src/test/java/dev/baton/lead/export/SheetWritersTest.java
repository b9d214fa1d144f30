package dev.baton.lead.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetWritersTest {

    private static final List<String> HEADERS = List.of("Name", "Score", "Notes");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void csvIsWhatExcelOpens() throws IOException {
        CsvSheet csv = new CsvSheet(out, HEADERS);
        csv.add(Arrays.asList("J\u00FCrgen \uD83D\uDE00", 7, null));
        csv.add(List.of("=1+1", -7, "a \"b\", c\nd"));
        csv.finish();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFName,Score,Notes\r\nJ\u00FCrgen \uD83D\uDE00,7,\r\n'=1+1,-7,\"a \"\"b\"\", c\nd\"\r\n");
    }

    @Test
    void xlsxHoldsTextsAndNumbersAndNoFormula() throws IOException {
        XlsxSheet xlsx = new XlsxSheet(out, HEADERS);
        xlsx.add(Arrays.asList("=1+1", 7, null));
        xlsx.add(List.of("J\u00FCrgen <&> \uD83D\uDE00\u0001", 8, "x".repeat(40_000)));
        xlsx.finish();

        try (XSSFWorkbook workbook = opened()) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    boolean number = row.getRowNum() > 0 && cell.getColumnIndex() == 1;
                    assertThat(cell.getCellType()).isEqualTo(number ? CellType.NUMERIC : CellType.STRING);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(number ? "General" : "@");
                }
            }
            assertThat(text(workbook, 0, 1, 0)).isEqualTo("=1+1");
            assertThat(text(workbook, 0, 2, 0)).isEqualTo("J\u00FCrgen <&> \uD83D\uDE00");
            assertThat(text(workbook, 0, 2, 2)).hasSize(32_767);
        }
    }

    @Test
    void whatDoesNotFitASheetGoesOnInTheNextUnderTheSameHeader() throws IOException {
        XlsxSheet xlsx = new XlsxSheet(out, HEADERS, 3);
        for (int i = 1; i <= 5; i++) {
            xlsx.add(List.of("row " + i, i, ""));
        }
        xlsx.finish();

        try (XSSFWorkbook workbook = opened()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(2)).isEqualTo("Leads 3");
            assertThat(text(workbook, 1, 0, 0)).isEqualTo("Name");
            assertThat(text(workbook, 1, 1, 0)).isEqualTo("row 3");
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void rowsLeaveAsTheyCome(ExportFormat format) throws IOException {
        SheetWriter sheet = format.open(out, HEADERS);
        Random random = new Random(1);
        int before = 0;
        for (int i = 1; i <= 20_000; i++) {
            sheet.add(List.of(Long.toHexString(random.nextLong()), i, Long.toHexString(random.nextLong())));
            if (i % 5_000 == 0) {
                assertThat(out.size() - before).as("bytes of 5,000 rows").isGreaterThan(50_000);
                before = out.size();
            }
        }
    }

    @Test
    void aWorkbookThatWasNotFinishedDoesNotOpen() throws IOException {
        XlsxSheet xlsx = new XlsxSheet(out, HEADERS);
        for (int i = 0; i < 5_000; i++) {
            xlsx.add(List.of("row " + i, i, ""));
        }

        assertThat(out.size()).isPositive();
        assertThatThrownBy(this::opened).isInstanceOf(Exception.class);
    }

    private XSSFWorkbook opened() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(XSSFWorkbook workbook, int sheet, int row, int column) {
        return workbook.getSheetAt(sheet).getRow(row).getCell(column).getStringCellValue();
    }
}
