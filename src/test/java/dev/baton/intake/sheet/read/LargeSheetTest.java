package dev.baton.intake.sheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.ReadingProcess.Outcome;
import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.testing.Scale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of 15 columns, nine texts of each in the shared table, read and normalised in little memory. */
@Tag("faults")
class LargeSheetTest {

    private static final int ROWS = Scale.of(20_000, 100_000);
    private static final String HEADER =
            "Client Name,Phone,E-mail,SSN,DOB,NPV,Offer,City,State,ZIP,Company,Service,Notes,Language,Age";
    private static final int COLUMNS = HEADER.split(",").length;

    @TempDir
    Path temp;

    @Test
    void keepsNothingOfWhatItHasRead() throws Exception {
        Path file = SheetFixtures.written(temp, LargeSheetTest::write);
        Outcome outcome = ReadingProcess.read(List.of(file), "128m", 120).get(file);
        assertThat(outcome.code()).as(outcome.message()).isEqualTo("READ");
        assertThat(outcome.rows()).isEqualTo(ROWS);
        assertThat(outcome.cpuMilliseconds()).isLessThan(15_000);
    }

    private static void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var parts = SheetFixtures.parts("");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                SheetFixtures.rels("worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"" + SheetFixtures.RELATIONSHIPS
                                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        parts.remove("xl/worksheets/sheet1.xml");
        for (var part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        var text = new PrintStream(zip, false, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        writeTexts(text);
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        writeRows(text);
        zip.finish();
    }

    private static void writeTexts(PrintStream out) {
        out.print("<sst xmlns=\"" + SheetFixtures.MAIN + "\">");
        for (String name : HEADER.split(",")) {
            out.print("<si><t>" + name + "</t></si>");
        }
        for (int row = 0; row < ROWS; row++) {
            out.printf(
                    "<si><t>Jane Doe%d</t></si><si><t>212-555-%04d</t></si><si><t>jane%d@example.com</t></si>"
                            + "<si><t>123-45-%04d</t></si><si><t>1/31/1980</t></si><si><t>City %d</t></si>"
                            + "<si><t>Firm %d</t></si><si><t>Note %d</t></si><si><t>%05d</t></si>",
                    row, row % 10_000, row, row % 9_000 + 1, row, row, row, row);
        }
        out.print("</sst>");
        out.flush();
    }

    private static void writeRows(PrintStream out) {
        out.print("<worksheet xmlns=\"" + SheetFixtures.MAIN + "\"><sheetData><row r=\"1\">");
        for (int column = 0; column < COLUMNS; column++) {
            out.print("<c t=\"s\"><v>" + column + "</v></c>");
        }
        for (int row = 0; row < ROWS; row++) {
            out.print("</row><row r=\"" + (row + 2) + "\">");
            int first = COLUMNS + row * 9;
            int[] texts = {0, 1, 2, 3, 4, -1, -1, 5, 5, 8, 6, 6, 7, 7, -1};
            for (int column = 0; column < COLUMNS; column++) {
                out.print("<c r=\"" + OoxmlText.letters(column) + (row + 2) + "\"");
                out.print(
                        texts[column] < 0
                                ? "><v>" + row + ".25</v></c>"
                                : " t=\"s\"><v>" + (first + texts[column]) + "</v></c>");
            }
        }
        out.print("</row></sheetData></worksheet>");
        out.flush();
    }
}
