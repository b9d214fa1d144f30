package dev.baton.intake.sheet.read.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.intake.sheet.read.SheetFixtures;
import dev.baton.intake.sheet.read.SheetFixtures.Read;
import dev.baton.intake.sheet.values.CellError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard allows and some program writes makes no workbook damaged. */
class LegalWorkbooksTest {

    private static final String HEADER = SheetFixtures.textRow(1, "Email", "Notes");
    private static final List<Read> JANE = List.of(new Read(2, List.of("a@example.com", "x")));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t='s'/>",
                "<c t='s'><v/></c>",
                "<c t='s'><v> </v></c>",
                "<c t='b'/>",
                "<c t='b'><v/></c>",
                "<c t='n'><v></v></c>",
                "<c t='e'><v/></c>",
                "<c t='d'><v/></c>",
                "<c t='str'/>",
                "<c t='str'><v/></c>",
                "<c t='inlineStr'/>",
                "<c t='inlineStr'><is/></c>",
                "<c t='inlineStr'><is><t/></is></c>",
                "<c s='7'/>",
                "<c><extLst/></c>",
                "<c/>"
            })
    void anEmptyCellOfAnyTypeIsEmpty(String cell) {
        assertThat(cells(cell)).containsExactly("a@example.com", "");
    }

    @ParameterizedTest
    @CsvSource({
        "<c t='b'><v>1</v></c>, TRUE",
        "<c t='b'><v>true</v></c>, TRUE",
        "<c t='b'><v>0</v></c>, FALSE",
        "<c t='d'><v>1983-05-04T00:00:00</v></c>, 1983-05-04",
        "<c t='d'><v>1983-05-04</v></c>, 1983-05-04",
        "<c t='d'><v>1983-05-04T12:30:00Z</v></c>, 1983-05-04T12:30",
        "<c t='e'><v>#N/A</v></c>, #N/A",
        "<c><v><![CDATA[12]]></v></c>, 12",
        "<c t='str'><v><![CDATA[a < b]]>&amp;&#x63;<!-- no --></v></c>, a < b&c",
        "<c><f>A1</f><v>7</v></c>, 7",
        "<c t='inlineStr'><is><t>one</t><phoneticPr fontId='1'/></is></c>, one"
    })
    void readsEachType(String cell, String text) {
        assertThat(cells(cell)).containsExactly("a@example.com", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " t='b'", " t='e'", " t='s'", " t='n'", " t='d'"})
    void aFormulaWithoutResultIsMarkedWhateverItsType(String type) {
        assertThat(cells("<c" + type + "><f>X()</f><v/></c>"))
                .containsExactly("a@example.com", CellError.NOT_CALCULATED);
    }

    @Test
    void readsRowsAndCellsWithoutPlaces() {
        assertThat(rows(SheetFixtures.parts("<row><c t='str'><v>Email</v></c><c t='str'><v>Notes</v></c></row>"
                        + "<row/><row spans='1:2'><c t='str'><v>a@example.com</v></c><c t='str'><v>x</v></c></row>")))
                .containsExactly(new Read(3, List.of("a@example.com", "x")));
    }

    @Test
    void readsTheStrictForm() {
        var parts = leads();
        parts.replaceAll((name, text) -> text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        assertThat(rows(parts)).isEqualTo(JANE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xl/worksheets/sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "./worksheets/sheet1.xml",
                "worksheets\\sheet1.xml"
            })
    void findsPartsHoweverTheyAreNamed(String target) {
        var parts = leads();
        parts.put("xl/_rels/workbook.xml.rels", SheetFixtures.rels("worksheet", target));
        assertThat(rows(parts)).isEqualTo(JANE);
    }

    @Test
    void findsPartsInCapitals() {
        Map<String, String> parts = new HashMap<>();
        leads().forEach((name, text) ->
                parts.put(name.startsWith("xl/worksheets") ? name.toUpperCase(Locale.ROOT) : name, text));
        assertThat(rows(parts)).isEqualTo(JANE);
    }

    @Test
    void readsAWorkbookWhoseStylesAndTextsAreNamedAndNotThere() {
        var parts = leads();
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, text) -> text.replace(
                        "</Relationships>",
                        rel("rId8", "styles", "styles.xml") + rel("rId9", "sharedStrings", "sharedStrings.xml")
                                + "</Relationships>"));
        assertThat(rows(parts)).isEqualTo(JANE);
    }

    /** As programs do that cannot know beforehand how large an archive becomes. */
    @ParameterizedTest
    @CsvSource({"5, true", "100000, false"})
    void readsArchivesWithALongEnd(long entries, boolean readable) throws IOException {
        byte[] zip = Files.readAllBytes(SheetFixtures.zip(temp, leads()));
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer longer = ByteBuffer.allocate(zip.length + 76)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(zip, 0, zip.length - 22);
        longer.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        longer.putLong(entries).putLong(entries).putLong(end.getInt(12)).putLong(end.getInt(16));
        longer.putInt(0x07064b50).putInt(0).putLong(zip.length - 22).putInt(1);
        longer.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        Path file = SheetFixtures.bytes(temp, longer.array());
        if (readable) {
            assertThat(SheetFixtures.rows(file)).isEqualTo(JANE);
        } else {
            assertThatThrownBy(() -> SheetFixtures.rows(file)).hasMessageContaining("unpacks to far more");
        }
    }

    @Test
    void readsTextsInParts() {
        var parts = SheetFixtures.parts(
                HEADER + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>2</v></c></row>");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, text) -> text.replace(
                        "</Relationships>", rel("rId9", "sharedStrings", "sharedStrings.xml") + "</Relationships>"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst count='9' uniqueCount='1'><si><r><rPr><b/></rPr><t>a@</t></r><r><t xml:space='preserve'>example.com</t></r></si>"
                        + "<si/><si><t>山田</t><rPh sb='0' eb='2'><t>ヤマダ</t></rPh><phoneticPr fontId='1'/></si></sst>");
        assertThat(rows(parts).get(0).cells()).containsExactly("a@example.com", "山田");
    }

    @Test
    void passesOverWhatIsNotRows() {
        var parts = leads();
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, text) -> text.replace(
                                "<sheetData>",
                                "<sheetPr/><dimension ref='A1:XFD9'/><sheetViews><sheetView><pane/></sheetView></sheetViews><cols><col min='1' max='2'/></cols><sheetData>")
                        .replace(
                                "</sheetData>",
                                "</sheetData><autoFilter ref='A1:B2'/><mergeCells count='0'/><extLst><ext><row r='1'/></ext></extLst>"));
        assertThat(rows(parts)).isEqualTo(JANE);
    }

    private List<String> cells(String cell) {
        return rows(SheetFixtures.parts(HEADER + "<row r='2'><c t='str'><v>a@example.com</v></c>" + cell + "</row>"))
                .get(0)
                .cells();
    }

    private List<Read> rows(Map<String, String> parts) {
        return SheetFixtures.rows(SheetFixtures.zip(temp, parts));
    }

    private static Map<String, String> leads() {
        return SheetFixtures.parts(HEADER + SheetFixtures.textRow(2, "a@example.com", "x"));
    }

    private static String rel(String id, String type, String target) {
        return "<Relationship Id='" + id
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='"
                + target + "'/>";
    }
}
