package dev.baton.intake.sheet.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFixtures;
import dev.baton.intake.sheet.read.SheetFixtures.Read;
import dev.baton.intake.sheet.values.CellError;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that other programs wrote. */
class WorkbooksFromOutsideTest {

    @TempDir
    Path temp;

    private List<String> columns;
    private List<String> warnings;

    /** One workbook, saved by LibreOffice 7.4 in each of its formats; what each of these loses stands in the table. */
    @ParameterizedTest
    @CsvSource({
        "leads.xlsx, Märtens & Søn, 07102, 1983-05-04, taro@firm31.example",
        "leads.xls, Märtens & Søn, 07102, 1983-05-04, " + CellError.NOT_CALCULATED,
        "leads.html, Märtens & Søn, 07102, 04.05.1983, taro@firm31.example",
        "leads-2003.xml, Märtens & Søn, 7102, 1983-05-04, taro@firm31.example",
        "leads.csv, '', 7102, 05/04/1983, taro@firm31.example"
    })
    void readsWhatLibreOfficeWrites(String file, String secondCompany, String zip, String birth, String formula) {
        assertThat(read("libreoffice/" + file))
                .extracting(Read::cells)
                .containsExactly(
                        List.of(
                                "Märtens & Søn",
                                "José Núñez",
                                "jose@firm31.example",
                                "12065550191",
                                zip,
                                birth,
                                "25%",
                                "1",
                                "two\nlines"),
                        List.of(secondCompany, "山田 太郎", formula, "+81 3-1234-5678", "", "", "#DIV/0!", "0", ""));
        assertThat(columns)
                .containsExactly("Company", "Client Name", "E-mail", "Phone", "ZIP", "DOB", "Share", "Agreed", "Notes");
        assertThat(warnings)
                .filteredOn(warning -> warning.startsWith("Only the sheet"))
                .hasSize(file.endsWith(".csv") ? 0 : 1)
                .allMatch(warning -> warning.matches("Only the sheet \"(Sheet 2: )?Leads\" is read, not .*Cover.*"));
    }

    @Test
    void readsAReportOfSalesforceThatIsAWebPage() {
        assertThat(read("outside/export-salesforce-report.xls"))
                .containsExactly(new Read(2, List.of("Ana", "Reis", "ana@firm19.example", "(212) 555-0108")));
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsTheXmlOfExcel2003() {
        assertThat(read("outside/export-spreadsheetml-2003.xls"))
                .containsExactly(new Read(2, List.of("Ana Reis", "ana@firm20.example")));
        assertThat(warnings).isEmpty();
    }

    @Test
    void countsMergedCellsForEachRow() {
        assertThat(read("outside/merged-cells.xlsx"))
                .extracting(Read::cells)
                .containsExactly(
                        List.of("Able & Sons", "Ann Able", "ann@firm8.example", "206-555-0180"),
                        List.of("Able & Sons", "Ben Able", "ben@firm8.example", "206-555-0180"),
                        List.of("Able & Sons", "Cy Able", "cy@firm8.example", "206-555-0182"));
        assertThat(warnings).singleElement().asString().contains("A2:A4, D2:D3");
    }

    @ParameterizedTest
    @CsvSource({
        "cover-sheet-first.xlsx, Ann Able, ann@firm7.example, 'Only the sheet \"Leads\" is read, not \"Cover\"'",
        "two-sheets.xlsx, Ann Able, ann@firm6.example, 'Only the sheet \"East\" is read, not \"West\"'"
    })
    void proposesTheFirstSheetOfLeads(String file, String name, String email, String warning) {
        assertThat(read("outside/" + file)).contains(new Read(2, List.of(name, email)));
        assertThat(warnings).singleElement().asString().startsWith(warning);
    }

    @Test
    void proposesOtherRowsWhereNoSheetHasContacts() {
        Path file = SheetFixtures.xlsx(temp, workbook -> {
            SheetFixtures.row(workbook.createSheet("Cover"), 1, "Leads of the fair");
            SheetFixtures.row(workbook.createSheet("Columns"), 1, "Name", "E-mail", "Phone");
            var people = workbook.createSheet("People");
            SheetFixtures.row(people, 1, "First Name", "Last Name", "City");
            SheetFixtures.row(people, 2, "Ann", "Able", "Berlin");
        });
        assertThat(read(file)).containsExactly(new Read(2, List.of("Ann", "Able", "Berlin")));
    }

    private List<Read> read(String resource) {
        try {
            return read(Path.of(getClass().getResource("/intake/" + resource).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Read> read(Path file) {
        try (SheetFile sheet = SheetFile.open(file, file.getFileName().toString(), temp)) {
            columns = sheet.columns();
            List<Read> rows = SheetFixtures.rows(sheet);
            warnings = sheet.warnings();
            return rows;
        }
    }
}
