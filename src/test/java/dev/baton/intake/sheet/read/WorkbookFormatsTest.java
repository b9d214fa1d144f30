package dev.baton.intake.sheet.read;

import static dev.baton.intake.sheet.read.SheetFixtures.row;
import static dev.baton.intake.sheet.read.SheetFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFixtures.Read;
import dev.baton.intake.sheet.values.CellError;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookFormatsTest {

    /** The two formats of Excel, for what must hold in both. */
    enum Excel {
        XLSX,
        XLS;

        Path file(Path directory, Consumer<Workbook> content) {
            return this == XLSX ? SheetFixtures.xlsx(directory, content) : SheetFixtures.xls(directory, content);
        }
    }

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void readsRowsUnderTheNumbersExcelShows(Excel excel) {
        Path file = excel.file(temp, workbook -> {
            Sheet sheet = workbook.createSheet("Leads");
            row(sheet, 1, "Client Name", "Phone");
            row(sheet, 2, "Jane Doe", "212-555-0123");
            row(sheet, 5, "José 山田", 2125550124L);
        });
        assertThat(rows(file))
                .containsExactly(
                        new Read(2, List.of("Jane Doe", "212-555-0123")),
                        new Read(5, List.of("José 山田", "2125550124")));
    }

    @ParameterizedTest
    @EnumSource
    void showsNumbersAsTheReaderOfTheSheetTakesThem(Excel excel) {
        Path file = excel.file(temp, workbook -> {
            Sheet sheet = workbook.createSheet("Leads");
            row(sheet, 1, "Email", "A", "B", "C", "D", "E", "F", "G", "H");
            row(sheet, 2, "a@example.com", 7, 12345678, 1e21, 0.1 + 0.2, 29251, 1234.5, 0.0525, 29251.5);
            format(sheet, 1, "00000");
            format(sheet, 2, "000-00-0000");
            format(sheet, 5, "m/d/yyyy");
            format(sheet, 6, "\"$\"#,##0.00");
            format(sheet, 7, "0.0%");
            format(sheet, 8, "yyyy-mm-dd hh:mm");
        });
        assertThat(rows(file).get(0).cells())
                .containsExactly(
                        "a@example.com",
                        "00007",
                        "012-34-5678",
                        "1000000000000000000000",
                        "0.3",
                        "1980-01-31",
                        "1234.5",
                        "5.25%",
                        "1980-01-31T12:00");
    }

    @ParameterizedTest
    @EnumSource
    void takesStoredResultsAndNeverEvaluates(Excel excel) {
        Path file = excel.file(temp, workbook -> {
            Sheet sheet = workbook.createSheet("Leads");
            row(sheet, 1, "Email", "Sum", "Text", "Truth", "Error", "Never calculated");
            row(sheet, 2, "a@example.com", 0, 0, 0, 0, 0);
            formula(sheet, 1, "1+1");
            formula(sheet, 2, "\"a\"&\"b\"");
            formula(sheet, 3, "1=1");
            formula(sheet, 4, "1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            formula(sheet, 5, "WEBSERVICE(\"http://localhost/\")");
        });
        assertThat(rows(file).get(0).cells().subList(0, 5))
                .containsExactly("a@example.com", "2", "ab", "TRUE", "#DIV/0!");
        assertThat(rows(file).get(0).cells().get(5)).isIn(CellError.NOT_CALCULATED, "0");
    }

    @ParameterizedTest
    @EnumSource
    void readsTheFirstVisibleSheetThatHoldsSomething(Excel excel) {
        Path file = excel.file(temp, workbook -> {
            row(workbook.createSheet("Secret"), 1, "Email", "Hidden");
            workbook.createSheet("Blank");
            Sheet leads = workbook.createSheet("Leads");
            row(leads, 1, "Email");
            row(leads, 2, "a@example.com");
            row(workbook.createSheet("Other"), 1, "Email");
            workbook.setActiveSheet(1);
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        });
        try (SheetFile sheet = SheetFile.open(file, "leads.xlsx", temp)) {
            assertThat(rows(sheet)).containsExactly(new Read(2, List.of("a@example.com")));
            assertThat(sheet.warnings()).singleElement().asString().contains("\"Leads\"", "\"Other\"");
        }
    }

    @Test
    void readsDatesOfTheOldMacSystem() {
        Path file = SheetFixtures.xlsx(temp, workbook -> {
            ((XSSFWorkbook) workbook).getCTWorkbook().getWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet("Leads");
            row(sheet, 1, "Email", "DOB");
            row(sheet, 2, "a@example.com", 27789);
            format(sheet, 1, "d.m.yyyy");
        });
        assertThat(rows(file).get(0).cells()).containsExactly("a@example.com", "1980-01-31");
    }

    @Test
    void readsWhatOtherProgramsLeaveOut() {
        var parts = SheetFixtures.parts(
                "<row><c t=\"inlineStr\"><is><t>Email</t></is></c><c t=\"inlineStr\"><is><r><t>No"
                        + "</t></r><r><t>tes</t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></is></c></row>"
                        + "<row><c t=\"str\"><v>a@example.com</v></c><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c></row>");
        try (SheetFile sheet = SheetFile.open(SheetFixtures.zip(temp, parts), "leads.xlsx", temp)) {
            assertThat(sheet.columns()).containsExactly("Email", "Notes");
            assertThat(rows(sheet)).containsExactly(new Read(2, List.of("a@example.com", "a\nb")));
        }
    }

    @Test
    void readsAgainFromARow() {
        Path file = SheetFixtures.csv(temp, "Email\na@example.com\nb@example.com\nc@example.com\n");
        try (SheetFile sheet = SheetFile.open(file, "leads.csv", temp)) {
            var seen = new java.util.ArrayList<Integer>();
            sheet.rows((number, cells) -> seen.add(number) && number < 3);
            sheet.rows(4, (number, cells) -> seen.add(number));
            assertThat(seen).containsExactly(2, 3, 4);
        }
    }

    private static void format(Sheet sheet, int column, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        sheet.getRow(1).getCell(column).setCellStyle(style);
    }

    private static void formula(Sheet sheet, int column, String formula) {
        Cell cell = sheet.getRow(1).getCell(column);
        cell.setBlank();
        cell.setCellFormula(formula);
    }
}
