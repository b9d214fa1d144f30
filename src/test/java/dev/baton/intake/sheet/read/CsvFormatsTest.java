package dev.baton.intake.sheet.read;

import static dev.baton.intake.sheet.read.SheetFixtures.csv;
import static dev.baton.intake.sheet.read.SheetFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFixtures.Read;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatsTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        String text = "Name,Phone,Notes\nJane Doe,212-555-0123,fine\nJoe Doe,212-555-0124,\"a, b; c | d\"\n";
        String separated = text.replace(",", separator).replace("a" + separator, "a,");
        assertThat(rows(csv(temp, separated)))
                .containsExactly(
                        new Read(2, List.of("Jane Doe", "212-555-0123", "fine")),
                        new Read(3, List.of("Joe Doe", "212-555-0124", "a, b; c | d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void findsTheEncoding(String charset) {
        Path file = csv(temp, "Name;E-mail\nZoë Müller;zoe@example.com\n", Charset.forName(charset));
        assertThat(rows(file)).containsExactly(new Read(2, List.of("Zoë Müller", "zoe@example.com")));
    }

    @Test
    void leavesTheByteOrderMarkOut() {
        try (SheetFile sheet = SheetFile.open(csv(temp, "\uFEFFEmail\na@example.com\n"), "a.csv", temp)) {
            assertThat(sheet.columns()).containsExactly("Email");
            assertThat(sheet.warnings()).isEmpty();
        }
    }

    @Test
    void findsLettersOfAnOldEncodingFarDown() {
        String text = "Name,Email\n" + "Jane,a@example.com\n".repeat(10_000) + "Müller,m@example.com\n";
        try (SheetFile sheet = SheetFile.open(csv(temp, text, Charset.forName("windows-1252")), "a.csv", temp)) {
            assertThat(rows(sheet)).last().isEqualTo(new Read(10_002, List.of("Müller", "m@example.com")));
            assertThat(sheet.warnings()).singleElement().asString().contains("windows-1252");
        }
    }

    @Test
    void obeysASeparatorLine() {
        assertThat(rows(csv(temp, "sep=;\r\nName;Email\r\n\"Doe; Jane\";a@example.com\r\n")))
                .containsExactly(new Read(2, List.of("Doe; Jane", "a@example.com")));
    }

    @Test
    void countsRowsAsExcelDoes() {
        assertThat(rows(csv(temp, "Email,Notes\n\na@example.com,\"one\ntwo\"\"\"\n,,\n \nb@example.com,\"\"\n")))
                .containsExactly(
                        new Read(3, List.of("a@example.com", "one\ntwo\"")), new Read(6, List.of("b@example.com", "")));
    }

    @Test
    void takesAListOfOneColumn() {
        assertThat(rows(csv(temp, "Email\na@example.com\nb@example.com")))
                .extracting(Read::cells)
                .containsExactly(List.of("a@example.com"), List.of("b@example.com"));
    }

    @Test
    void keepsLeadingZerosAndFormulasAsTheyAre() {
        assertThat(rows(csv(temp, "Email,ZIP,X\na@example.com,00501,=1+1\n"))
                        .get(0)
                        .cells())
                .containsExactly("a@example.com", "00501", "=1+1");
    }

    @Test
    void saysWhenTheNameIsWrong() {
        try (SheetFile sheet = SheetFile.open(csv(temp, "Email\na@example.com\n"), "leads.xlsx", temp)) {
            assertThat(sheet.warnings()).singleElement().asString().contains("text file");
        }
    }

    @Test
    void namesValuesBesideTheTable() {
        String far = "b@example.com,x,,,extra\n";
        Path file = csv(temp, "Email,Notes\n" + "a@example.com,x\n".repeat(30) + far);
        try (SheetFile sheet = SheetFile.open(file, "a.csv", temp)) {
            assertThat(rows(sheet)).last().isEqualTo(new Read(32, List.of("b@example.com", "x")));
            assertThat(sheet.warnings()).singleElement().asString().contains("to the right");
        }
    }
}
