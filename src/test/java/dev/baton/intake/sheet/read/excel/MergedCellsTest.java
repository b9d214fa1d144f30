package dev.baton.intake.sheet.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFixtures;
import dev.baton.intake.sheet.read.SheetFixtures.Read;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell that is merged over several rows counts for each of them. */
class MergedCellsTest {

    @TempDir
    Path temp;

    private List<String> warnings;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fillsEachRowThatHoldsSomething(boolean xlsx) {
        Consumer<Workbook> content = workbook -> {
            Sheet sheet = workbook.createSheet("Leads");
            SheetFixtures.row(sheet, 1, "Company", "Name", "E-mail", "Phone");
            SheetFixtures.row(sheet, 2, "Able", "Ann", "a@example.com", "206-555-0180");
            SheetFixtures.row(sheet, 3, null, "Ben", "b@example.com");
            SheetFixtures.row(sheet, 4, null, "Cy", "c@example.com", "206-555-0182");
            SheetFixtures.row(sheet, 6, "Bell", "Di", "d@example.com");
            SheetFixtures.row(sheet, 7, null, "Ed", "e@example.com", "206-555-0184");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A5"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B6:C6"));
            SheetFixtures.row(workbook.createSheet("Other"), 1, "Nothing");
        };
        assertThat(read(xlsx ? SheetFixtures.xlsx(temp, content) : SheetFixtures.xls(temp, content)))
                .containsExactly(
                        new Read(2, List.of("Able", "Ann", "a@example.com", "206-555-0180")),
                        new Read(3, List.of("Able", "Ben", "b@example.com", "206-555-0180")),
                        new Read(4, List.of("Able", "Cy", "c@example.com", "206-555-0182")),
                        new Read(6, List.of("Bell", "Di", "d@example.com", "")),
                        new Read(7, List.of("", "Ed", "e@example.com", "206-555-0184")));
        assertThat(warnings.get(0))
                .isEqualTo("Cells merged over several rows count for each of these rows: A2:A5, D2:D3.");
    }

    @Test
    void countsForColumnsRightOfTheLastCellOfARow() {
        assertThat(read(withRanges("", "C2:C3")).get(1).cells()).containsExactly("Ben", "b@example.com", "Berlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:", "main:"})
    void findsThemUnderAnyPrefix(String prefix) {
        assertThat(read(withRanges(prefix, "C2:C3")).get(1).cells()).contains("Berlin");
    }

    @Test
    void namesTheFirstOfMany() {
        assertThat(read(withRanges(
                        "", "C2:C3", "A9:A10", "A11:A12", "A13:A14", "A15:A16", "A17:A18", "nonsense", "A1:C1")))
                .hasSize(2);
        assertThat(warnings.get(0)).endsWith("C2:C3, A9:A10, A11:A12, A13:A14, A15:A16 and 1 more.");
    }

    private Path withRanges(String prefix, String... ranges) {
        String rows = SheetFixtures.textRow(1, "Name", "Email", "City")
                + SheetFixtures.textRow(2, "Ann", "a@example.com", "Berlin")
                + SheetFixtures.textRow(3, "Ben", "b@example.com");
        var merged = new StringBuilder("</sheetData><customSheetViews/><mergeCells>");
        for (String range : ranges) {
            merged.append("<mergeCell ref=\"" + range + "\"/>");
        }
        String sheet = SheetFixtures.sheet(rows)
                .replace("</sheetData>", merged + "</mergeCells><legacyDrawing r:id=\"rId1\"/>")
                .replace("<worksheet", "<worksheet xmlns:r=\"r\"");
        if (!prefix.isEmpty()) {
            sheet = sheet.replaceAll("<(/?)(\\w)", "<$1" + prefix + "$2")
                    .replace("xmlns=", "xmlns:" + prefix.replace(":", "="));
        }
        var parts = SheetFixtures.parts(rows);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return SheetFixtures.zip(temp, parts);
    }

    private List<Read> read(Path file) {
        try (SheetFile sheet = SheetFile.open(file, "leads.xlsx", temp)) {
            List<Read> rows = SheetFixtures.rows(sheet);
            warnings = sheet.warnings();
            return rows;
        }
    }
}
