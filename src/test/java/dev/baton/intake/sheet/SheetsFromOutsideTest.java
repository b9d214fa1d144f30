package dev.baton.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.values.DateEvidence;
import dev.baton.lead.list.LeadField;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small sheets as other programs write them, each with its right reading. */
class SheetsFromOutsideTest {

    private List<String> warnings;

    @Test
    void aColumnOfDatesIsWrittenInOneWay() {
        assertThat(read("dates-one-column.csv"))
                .extracting(row -> row.fields().get(LeadField.DATE_OF_BIRTH))
                .containsExactly("1985-12-25", "1990-01-31", "1978-07-13", "1983-05-04");
    }

    @Test
    void daysCountedFrom1904() {
        assertThat(read("dates-1904.xlsx")).singleElement().satisfies(row -> assertThat(row.fields())
                .containsEntry(LeadField.DATE_OF_BIRTH, "1990-05-07"));
    }

    @Test
    void nothingWordsAreNothing() {
        assertThat(read("nothing-words.csv")).allSatisfy(row -> {
            assertThat(row.fields()).containsOnlyKeys(LeadField.FIRST_NAME, LeadField.LAST_NAME, LeadField.EMAIL);
            assertThat(row.problems()).isEmpty();
        });
    }

    @Test
    void theFirstPhoneOrAddressCountsAndTheOtherIsKept() {
        List<ParsedRow> rows = read("two-phone-columns.csv");

        assertThat(rows).noneMatch(ParsedRow::rejected);
        assertThat(rows.get(0).fields())
                .containsEntry(LeadField.PHONE, "+12065550191")
                .containsEntry(LeadField.EMAIL, "ann@firm12.example");
        assertThat(rows.get(1).fields())
                .containsEntry(LeadField.PHONE, "+12065550192")
                .containsEntry(LeadField.EMAIL, "ben@firm12.example");
        assertThat(rows.get(1).customFields()).containsExactly(Map.entry("Second phone", "+12065550193"));
    }

    @Test
    void anExtensionIsSaidToBeLeftOut() {
        assertThat(read("extension.csv")).hasSize(2).allSatisfy(row -> {
            assertThat(row.fields()).containsKey(LeadField.PHONE);
            assertThat(row.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                    .isEqualTo("was taken without its extension"));
        });
    }

    @Test
    void formulasWithoutResultsAndErrorsAreMarked() {
        List<ParsedRow> rows = read("formulas-without-results.xlsx");

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.problems()).isNotEmpty());
        assertThat(rows.get(0).fields()).doesNotContainKeys(LeadField.FIRST_NAME, LeadField.LAST_NAME);
        assertThat(rows.get(0).problems().get(0).message()).startsWith("holds a formula without its result");
        assertThat(rows.get(1).fields()).doesNotContainKeys(LeadField.CITY, LeadField.COMPANY, LeadField.NPV);
        assertThat(rows.get(2).fields()).doesNotContainKeys(LeadField.CITY, LeadField.COMPANY);
    }

    @Test
    void aStrayQuotationMarkSwallowsNobody() {
        assertThat(read("stray-quote.csv"))
                .extracting(row -> row.fields().get(LeadField.FIRST_NAME))
                .containsExactly("Ann", "Ben", "Cy", "Di");
        assertThat(warnings).singleElement().asString().startsWith("Quotation marks");
    }

    @Test
    void lettersOfOtherEncodingsAreReadAndToldOf() {
        assertThat(read("letters-cp1250-two-rows.csv").get(0).fields())
                .containsEntry(LeadField.FIRST_NAME, "Zdeněk")
                .containsEntry(LeadField.CITY, "Plzeň");
        assertThat(warnings).singleElement().asString().contains("windows-1250");
        assertThat(read("letters-cp1250.csv").get(4).fields()).containsEntry(LeadField.LAST_NAME, "Szűcs");
        assertThat(read("letters-shift-jis-two-rows.csv").get(0).fields()).containsEntry(LeadField.CITY, "札幌");
        assertThat(read("letters-utf8-with-one-latin1-byte.csv"))
                .extracting(row -> row.fields().get(LeadField.FIRST_NAME))
                .containsExactly("José", "Zoë", "René");
    }

    private List<ParsedRow> read(String file) {
        List<ParsedRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(path(file), file)) {
            List<String> columns = sheet.columns();
            DateEvidence evidence = new DateEvidence();
            ColumnMapping mapping = ColumnMapping.recognise(columns, Map.of());
            int birth = columns.indexOf("DOB");
            if (birth >= 0) {
                sheet.rows((number, cells) -> {
                    evidence.see("DOB", cells.get(birth));
                    return true;
                });
            }
            RowParser parser =
                    new RowParser(mapping, columns, SheetCampaigns.american(), evidence.dates(null, sheet.since1904()));
            sheet.rows((number, cells) -> rows.add(parser.parse(number, cells)));
            warnings = sheet.warnings();
        }
        return rows;
    }

    private static Path path(String file) {
        try {
            return Path.of(SheetsFromOutsideTest.class
                    .getResource("/intake/outside/" + file)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
