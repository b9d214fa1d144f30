package dev.baton.intake.sheet.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFixtures;
import dev.baton.intake.sheet.read.SheetFixtures.Read;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of web pages, as reports of other programs are that end in .xls. */
class HtmlFormatsTest {

    private static final String HEADER = "<tr><th>Name<th>Email";
    private static final String JANE = "<tr><td>Jane</td><td>a@example.com</td></tr>";

    @TempDir
    Path temp;

    private List<String> columns;
    private List<String> warnings;

    @Test
    void readsRowsWhoseEndsAreLeftOut() {
        assertThat(read("<table>" + HEADER + "<tr><td>Jane<td>a@example.com<tr><td><td>b@example.com</table>"))
                .containsExactly(
                        new Read(2, List.of("Jane", "a@example.com")), new Read(3, List.of("", "b@example.com")));
    }

    @Test
    void readsWhatAReaderOfThePageSees() {
        assertThat(
                        read(
                                "<html><head><style>td{}</style></head><body><table><thead>" + HEADER
                                        + "<th>Notes<th>Key<th>Blank</thead><tbody><tr><td>\n  <b>Jane</b>\n <i>Doe</i> &amp; Søn</td>"
                                        + "<td><a href='mailto:x@example.com'>a@example.com</a></td><td>one<br>two<p>three</p></td>"
                                        + "<td><span style=\"display: none\">20260101</span>x<script>y</script><!-- z --></td><td>&nbsp;</td></tr></table>"))
                .containsExactly(new Read(2, List.of("Jane Doe & Søn", "a@example.com", "one\ntwo\nthree", "x", "")));
    }

    @Test
    void countsCellsOverSeveralColumnsAndRows() {
        assertThat(read("<table><tr><th>Company<th>Name<th>Email<th>Phone"
                        + "<tr><td rowspan=3>Able<td>Ann<td>a@example.com<td rowspan=2>206-555-0180"
                        + "<tr><td>Ben<td>b@example.com"
                        + "<tr><td colspan='2'>Cy<td>206-555-0182"
                        + "<tr><td>Bell<td>Di<td>d@example.com</table>"))
                .extracting(Read::cells)
                .containsExactly(
                        List.of("Able", "Ann", "a@example.com", "206-555-0180"),
                        List.of("Able", "Ben", "b@example.com", "206-555-0180"),
                        List.of("Able", "Cy", "", "206-555-0182"),
                        List.of("Bell", "Di", "d@example.com", ""));
        assertThat(warnings).singleElement().asString().contains("A2:A4, D2:D3");
    }

    @Test
    void takesNumbersThatDidNotFitFromBesideThem() {
        assertThat(read("<table>" + HEADER + "<th>Phone<th>Other<tr><td>Jane<td>a@example.com"
                        + "<td x:num=\"12065550191\">1.20656E+10<td sdval=\"12065550192\">###</table>"))
                .extracting(Read::cells)
                .containsExactly(List.of("Jane", "a@example.com", "12065550191", "12065550192"));
    }

    @Test
    void proposesTheTableOfLeadsAndNotTheLayoutAroundIt() {
        String layout = "<table><tr><td>Menu</td><td><table><tr><td>Report of<td>Monday<tr><td>Made by<td>Sales</table>"
                + "<h2>Open <b>leads</b></h2><table>" + HEADER + "</tr>" + JANE + "</table></td></tr></table>";
        assertThat(read(layout)).containsExactly(new Read(2, List.of("Jane", "a@example.com")));
        assertThat(warnings)
                .containsExactly("Only the sheet \"Open leads\" is read, not \"Table 1\"."
                        + " Choose another one under How it was read.");
    }

    @Test
    void readsCellsThatHoldATable() {
        assertThat(read("<table>" + HEADER
                        + "<tr><td><table><tr><td>Jane<td>Doe</table></td><td><table><tr><td>a@example.com</table></td></tr>"
                        + JANE + "</table>"))
                .extracting(Read::cells)
                .containsExactly(List.of("Jane Doe", "a@example.com"), List.of("Jane", "a@example.com"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void tellsHiddenRows() throws IOException {
        Path file = SheetFixtures.csv(temp, "<table>" + HEADER + "<tr style='Display: none'><td>Jane</table>");
        try (HtmlSource source = new HtmlSource(file, temp);
                RowCursor rows = source.open(0)) {
            assertThat(rows.next().hidden()).isFalse();
            assertThat(rows.next().hidden()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '<meta charset=utf-8>'",
        "UTF-8, ''",
        "UTF-8, '<meta charset=iso-8859-1>'",
        "windows-1250, '<meta http-equiv=Content-Type content=\"text/html; charset=windows-1250\">'",
        "windows-1252, '<meta charset=\"ISO-8859-1\">'",
        "UTF-16LE, '<meta charset=utf-8>'"
    })
    void findsTheEncoding(String charset, String says) {
        String name = charset.equals("windows-1252") ? "René – Müller" : "Zdeněk Šťastný";
        String page = (charset.startsWith("UTF-16") ? "\uFEFF" : "") + "<html><head>" + says + "</head><table>" + HEADER
                + "<tr><td>" + name + "<td>a@example.com</table>";
        assertThat(read(page.getBytes(Charset.forName(charset))))
                .containsExactly(new Read(2, List.of(name, "a@example.com")));
        assertThat(warnings).isEmpty();
    }

    @Test
    void tellsOfAnEncodingThatIsNotWhatThePageSays() {
        byte[] page = ("<meta charset=utf-8><table>" + HEADER + "<tr><td>René<td>a@example.com</table>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(page)).containsExactly(new Read(2, List.of("René", "a@example.com")));
        assertThat(warnings).singleElement().asString().contains("windows-1252");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><html><body>Sign in</body></html>, without a table of rows",
        "<html><frameset><frame src='sheet001.htm'></frameset></html>, without a table of rows",
        "<table><tr><td>Email</table>, without a table of rows",
        "<?xml version='1.0'?><rss/>, an XML document",
        "MIME-Version: 1.0, a web archive"
    })
    void refusesOtherPages(String page, String reason) {
        assertThatThrownBy(() -> read(page)).isInstanceOf(SheetRefused.class).hasMessageContaining(reason);
    }

    private List<Read> read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    private List<Read> read(byte[] page) {
        try (SheetFile sheet = SheetFile.open(SheetFixtures.bytes(temp, page), "report.xls", temp)) {
            columns = sheet.columns();
            List<Read> rows = SheetFixtures.rows(sheet);
            assertThat(columns).contains("Email");
            warnings = sheet.warnings();
            return rows;
        }
    }
}
