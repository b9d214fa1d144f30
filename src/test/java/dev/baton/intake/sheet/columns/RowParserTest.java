package dev.baton.intake.sheet.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.lead.list.LeadField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowParserTest {

    private static final List<String> COLUMNS =
            List.of("Client Name", "Phone", "E-mail", "SSN", "DOB", "NPV", "Country", "Notes", "Shoe size");
    private static final RowCampaigns RULES = SheetCampaigns.american();
    private static final RowParser PARSER =
            new RowParser(ColumnMapping.recognise(COLUMNS, Map.of(), true), COLUMNS, RULES);

    @Test
    void normalisesARow() {
        ParsedRow row = parse(
                "Doe, Jane",
                "(212) 555-0123",
                "Jane@Example.COM",
                "123-45-6789",
                "1/31/80",
                "$1,234.5",
                "US",
                "a\nb",
                "7");
        assertThat(row.problems()).isEmpty();
        assertThat(row.fields())
                .containsEntry(LeadField.FIRST_NAME, "Jane")
                .containsEntry(LeadField.LAST_NAME, "Doe")
                .doesNotContainKey(LeadField.FULL_NAME)
                .containsEntry(LeadField.PHONE, "+12125550123")
                .containsEntry(LeadField.EMAIL, "Jane@example.com")
                .containsEntry(LeadField.SSN, "123456789")
                .containsEntry(LeadField.DATE_OF_BIRTH, "1980-01-31")
                .containsEntry(LeadField.NPV, "1234.50 USD")
                .containsEntry(LeadField.NOTES, "a\nb");
        assertThat(row.customFields()).containsExactly(Map.entry("Shoe size", "7"));
    }

    @Test
    void warnsOfAPointThatMayMeanThousands() {
        List<String> columns = List.of("E-mail", "Offer");
        RowParser offers = new RowParser(ColumnMapping.recognise(columns, Map.of()), columns, RULES);

        ParsedRow row = offers.parse(2, List.of("a@example.com", "2.000"));

        assertThat(row.rejected()).isFalse();
        assertThat(row.fields()).containsEntry(LeadField.OFFER, "2.00 USD");
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.field()).isEqualTo(LeadField.OFFER);
        });
        for (String clear : List.of("2,000", "2.00", "2,000.000", "0.125", "1234.567")) {
            assertThat(offers.parse(2, List.of("a@example.com", clear)).problems())
                    .as(clear)
                    .isEmpty();
        }
    }

    @Test
    void whatTheLeadWantsIsReadAsTheApiReadsIt() {
        List<String> columns = List.of("E-mail", "Service", "Priority", "Budget", "Timeframe", "Medium", "Enquiry");
        RowParser parser = parser(columns);

        ParsedRow row = parser.parse(
                2, List.of("a@x.example", " Debt  relief ", "High", "$5,000", "2 weeks", "cpc", "Hi,\nplease call"));

        assertThat(row.problems()).isEmpty();
        assertThat(row.fields())
                .containsEntry(LeadField.SERVICE_INTEREST, "Debt relief")
                .containsEntry(LeadField.URGENCY, "High")
                .containsEntry(LeadField.BUDGET_RANGE, "$5,000")
                .containsEntry(LeadField.TIMELINE, "2 weeks")
                .containsEntry(LeadField.UTM_MEDIUM, "cpc")
                .containsEntry(LeadField.MESSAGE, "Hi,\nplease call");
        assertThat(parser.parse(3, List.of("a@x.example", "n/a", "-", "none", "TBD", "", ""))
                        .fields())
                .containsOnlyKeys(LeadField.EMAIL);
    }

    @ParameterizedTest
    @CsvSource({"Service,255", "Urgency,50", "Budget,50", "Timeline,100", "Medium,255", "Message,10000"})
    void whatTheApiDoesNotTakeForItsLengthIsAReason(String column, int longest) {
        RowParser parser = parser(List.of("E-mail", column));

        assertThat(parser.parse(2, List.of("a@x.example", "x".repeat(longest))).problems())
                .isEmpty();
        assertThat(parser.parse(3, List.of("a@x.example", "x".repeat(longest + 1))))
                .satisfies(row -> assertThat(row.rejected()).isTrue())
                .satisfies(row ->
                        assertThat(row.reason()).isEqualTo(column + ": is longer than " + longest + " characters"));
    }

    @ParameterizedTest
    @CsvSource({"first_name,100", "last_name,100", "full_name,200", "company,255", "notes,4000", "custom:Size,2000"})
    void whatIsShortenedIsSaid(String target, int longest) {
        ColumnMapping mapping = ColumnMapping.of(Map.of("E-mail", "email", "X", target));
        RowParser parser = new RowParser(mapping, List.of("E-mail", "X"), RULES);

        assertThat(parser.parse(2, List.of("a@x.example", "x".repeat(longest))).problems())
                .isEmpty();
        ParsedRow row = parser.parse(3, List.of("a@x.example", "x".repeat(longest + 1)));
        assertThat(row.rejected()).isFalse();
        assertThat(row.problems())
                .extracting(RowProblem::text)
                .containsExactly("X: is longer than " + longest + " characters; the rest is left out");
    }

    @ParameterizedTest
    @CsvSource({
        "Spanish,es",
        "SPANISH,es",
        "es,es",
        "spa,es",
        "Español,es",
        "es-MX,es",
        "en_US,en",
        "Deutsch,de",
        "Mandarin,zh",
        "中文,zh"
    })
    void languagesAreReadByNameAndByCode(String written, String code) {
        ParsedRow row = parser(List.of("E-mail", "Language")).parse(2, List.of("a@x.example", written));

        assertThat(row.problems()).isEmpty();
        assertThat(row.fields()).containsEntry(LeadField.LANGUAGE, code);
    }

    @Test
    void anUnknownLanguageIsLeftOutWithAWarning() {
        ParsedRow row = parser(List.of("E-mail", "Language")).parse(2, List.of("a@x.example", "Klingon-ish"));

        assertThat(row.rejected()).isFalse();
        assertThat(row.fields()).containsOnlyKeys(LeadField.EMAIL);
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.text()).startsWith("Language: is no language that is known");
        });
    }

    private static RowParser parser(List<String> columns) {
        return new RowParser(ColumnMapping.recognise(columns, Map.of()), columns, RULES);
    }

    @Test
    void leavesBlankFieldsOut() {
        ParsedRow row = parse("", "", "a@example.com", "N/A", "-", "", "", " ", "");
        assertThat(row.problems()).isEmpty();
        assertThat(row.fields()).containsOnlyKeys(LeadField.EMAIL);
        assertThat(row.customFields()).isEmpty();
    }

    @Test
    void needsOneWayToReachTheLead() {
        assertThat(parse("Jane", "", "").reason()).contains("neither");
        assertThat(parse("Jane", "12", "nobody").reason()).contains("Phone: ", "; ", "E-mail: ");
    }

    @Test
    void warnsWhenOnlyOneOfTwoWaysWorks() {
        ParsedRow row = parse("Jane", "12", "a@example.com");
        assertThat(row.rejected()).isFalse();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.column()).isEqualTo("Phone");
            assertThat(problem.field()).isEqualTo(LeadField.PHONE);
        });
    }

    @Test
    void takesTheFirstOfSeveralThatWorks() {
        ParsedRow row = parse("Jane", "none / 212-555-0123 or 212-555-0124", "mailto:a@example.com; b@example.com");
        assertThat(row.fields())
                .containsEntry(LeadField.PHONE, "+12125550123")
                .containsEntry(LeadField.EMAIL, "a@example.com");
        assertThat(row.rejected()).isFalse();
        assertThat(row.problems()).hasSize(2);
    }

    @Test
    void readsAPhoneByTheCountryOfTheRow() {
        assertThat(parse("Jane", "020 7946 0958", "", "", "", "", "United Kingdom")
                        .fields())
                .containsEntry(LeadField.PHONE, "+442079460958");
    }

    @ParameterizedTest
    @CsvSource({
        "987-65-4321, '', '', SSN",
        "'', 13/13/1980, '', DOB",
        "'', 2/3/2031, '', DOB",
        "'', 1/1/1800, '', DOB",
        "'', '', 5k, NPV",
        "#REF!, '', '', SSN",
        "'', #N/A, '', DOB",
        "'', '', 1.2E+08, NPV",
        "1.23E+08, '', '', SSN"
    })
    void rejectsValuesItCannotRead(String ssn, String birth, String npv, String column) {
        ParsedRow row = parse("Jane", "", "a@example.com", ssn, birth, npv);
        assertThat(row.rejected()).isTrue();
        assertThat(row.reason()).startsWith(column + ": ");
        assertThat(row.reason()).doesNotContain("987-65-4321", "13/13", "5k", "4321");
    }

    @Test
    void readsNumbersOtherProgramsExported() {
        ParsedRow row = parse("Jane", "2125550123.0", "", "12345678.0");
        assertThat(row.fields())
                .containsEntry(LeadField.PHONE, "+12125550123")
                .containsEntry(LeadField.SSN, "012345678");
    }

    @Test
    @Timeout(60) // a loaded machine is slow, a runaway never ends
    void survivesValuesWithoutEnd() {
        for (String part : List.of(".", ",", "@", "1", " ", "a@b.c", "\u0301", "e9", "-", "x or ")) {
            String text = part.repeat(300_000 / part.length()) + "x";
            String[] cells = new String[COLUMNS.size()];
            Arrays.fill(cells, text);
            assertThat(parse(cells).rejected()).isTrue();
            assertThat(Headers.field(text)).isEmpty();
        }
    }

    @Test
    void showsNoPersonalValueWhenPrinted() {
        assertThat(parse("Jane Doe", "212-555-0123", "a@example.com", "123-45-6789"))
                .asString()
                .doesNotContain("Jane", "555", "example", "6789");
    }

    private static ParsedRow parse(String... cells) {
        return PARSER.parse(2, List.of(cells));
    }
}
