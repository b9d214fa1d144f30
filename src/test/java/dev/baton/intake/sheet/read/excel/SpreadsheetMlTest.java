package dev.baton.intake.sheet.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFixtures;
import dev.baton.intake.sheet.read.SheetFixtures.Read;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.values.CellError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetMlTest {

    private static final String HEADER = row("Name", "Email", "Phone", "ZIP");

    @TempDir
    Path temp;

    private List<String> warnings;

    @Test
    void readsCellsOfAllTypes() {
        String rows = "<Row><Cell><Data ss:Type='String'>a&#10;b</Data></Cell>"
                + "<Cell ss:StyleID='pct'><Data ss:Type='Number'>0.25</Data></Cell>"
                + "<Cell><Data ss:Type='Number'>1.2065550191E10</Data></Cell>"
                + "<Cell ss:StyleID='zip'><Data ss:Type='Number'>7102</Data></Cell></Row>"
                + "<Row><Cell><Data ss:Type='DateTime'>1983-05-04T00:00:00.000</Data></Cell>"
                + "<Cell><Data ss:Type='DateTime'>1983-05-04T12:30:00.000</Data></Cell>"
                + "<Cell><Data ss:Type='Boolean'>1</Data></Cell><Cell><Data ss:Type='Error'>#N/A</Data></Cell></Row>"
                + "<Row><Cell ss:Formula='=R1C1'/><Cell><Data ss:Type='Number'/></Cell>"
                + "<Cell><Comment ss:Author='x'><ss:Data>note</ss:Data></Comment></Cell>"
                + "<Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'><B>Jane</B> <I>Doe</I></ss:Data></Cell></Row>";
        assertThat(read(workbook(sheet("Leads", HEADER + rows))))
                .extracting(Read::cells)
                .containsExactly(
                        List.of("a\nb", "25%", "12065550191", "07102"),
                        List.of("1983-05-04", "1983-05-04T12:30", "TRUE", "#N/A"),
                        List.of(CellError.NOT_CALCULATED, "", "", "Jane Doe"));
    }

    @Test
    void standsWhereItsIndexSays() {
        assertThat(read(workbook(sheet(
                        "Leads",
                        HEADER
                                + "<Row ss:Index='4'><Cell ss:Index='2'><Data ss:Type='String'>a@example.com</Data></Cell>"
                                + "<Cell ss:Index='4'><Data ss:Type='String'>07102</Data></Cell></Row>"
                                + "<Row ss:Span='3'/>" + row("Jane")))))
                .containsExactly(
                        new Read(4, List.of("", "a@example.com", "", "07102")),
                        new Read(9, List.of("Jane", "", "", "")));
    }

    @Test
    void countsMergedCellsForEachRow() {
        String rows = "<Row><Cell ss:MergeDown='1'><Data ss:Type='String'>Able</Data></Cell>"
                + "<Cell><Data ss:Type='String'>a@example.com</Data></Cell>"
                + "<Cell ss:MergeAcross='1' ss:MergeDown='1'><Data ss:Type='String'>206-555-0180</Data></Cell></Row>"
                + "<Row><Cell ss:Index='2'><Data ss:Type='String'>b@example.com</Data></Cell></Row>" + row("Bell");
        assertThat(read(workbook(sheet("Leads", HEADER + rows))))
                .extracting(Read::cells)
                .containsExactly(
                        List.of("Able", "a@example.com", "206-555-0180", ""),
                        List.of("Able", "b@example.com", "206-555-0180", ""),
                        List.of("Bell", "", "", ""));
        assertThat(warnings).singleElement().asString().contains("A2:A3, C2:C3");
    }

    @Test
    void proposesTheSheetOfLeadsAndAHiddenOneLast() {
        String hidden = sheet("Old", HEADER + row("Old", "o@example.com"))
                .replace(
                        "</Worksheet>",
                        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>");
        String cover = sheet("Cover", row("Leads of the fair") + row("Prepared for", "Sales"));
        assertThat(read(workbook(hidden, cover, sheet("Leads", HEADER + row("Jane", "a@example.com")))))
                .containsExactly(new Read(2, List.of("Jane", "a@example.com", "", "")));
        assertThat(warnings).singleElement().asString().contains("\"Leads\" is read, not \"Cover\", \"Old\"");
    }

    @Test
    void tellsHiddenRows() throws IOException {
        String rows = HEADER + row("Jane").replace("<Row>", "<Row ss:Hidden='1'>");
        Path file = SheetFixtures.csv(temp, workbook(sheet("Leads", rows)));
        try (SpreadsheetMlSource source = new SpreadsheetMlSource(file, temp);
                RowCursor cursor = source.open(0)) {
            assertThat(cursor.next().hidden()).isFalse();
            assertThat(cursor.next().hidden()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1250"})
    void readsTheEncodingThatItNames(String charset) {
        String document = workbook(sheet("Leads", HEADER + row("Zdeněk Šťastný", "a@example.com")))
                .replace("?>", " encoding=\"" + charset + "\"?>");
        assertThat(read(document.getBytes(Charset.forName(charset))).get(0).cells())
                .contains("Zdeněk Šťastný");
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsLettersThatAreNotInTheEncodingThatItNames() {
        byte[] document =
                workbook(sheet("Leads", HEADER + row("René", "a@example.com"))).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(document).get(0).cells()).contains("René");
        assertThat(warnings).singleElement().asString().contains("windows-1252");
    }

    @Test
    void readsElementsWithAPrefix() {
        String document = workbook(sheet("Leads", HEADER + row("Jane", "a@example.com")))
                .replaceAll("<(/?)(Workbook|Worksheet|Table|Row|Cell|Data)", "<$1ss:$2")
                .replace("xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"", "");
        assertThat(read(document)).hasSize(1);
    }

    private List<Read> read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    private List<Read> read(byte[] document) {
        try (SheetFile sheet = SheetFile.open(SheetFixtures.bytes(temp, document), "leads.xls", temp)) {
            List<Read> rows = SheetFixtures.rows(sheet);
            warnings = sheet.warnings();
            return rows;
        }
    }

    private static String workbook(String... sheets) {
        return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                + "<Styles><Style ss:ID='zip'><NumberFormat ss:Format='00000'/></Style>"
                + "<Style ss:ID='pct'><NumberFormat ss:Format='Percent'/></Style></Styles>"
                + String.join("", sheets) + "</Workbook>";
    }

    private static String sheet(String name, String rows) {
        return "<Worksheet ss:Name='" + name + "'><Table>" + rows + "</Table></Worksheet>";
    }

    private static String row(String... texts) {
        var row = new StringBuilder("<Row>");
        for (String text : texts) {
            row.append("<Cell><Data ss:Type='String'>" + text + "</Data></Cell>");
        }
        return row.append("</Row>").toString();
    }
}
