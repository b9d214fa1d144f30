package dev.baton.lead.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.rows.LeadsOfRows;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.list.LeadField;
import dev.baton.lead.list.ListedLead;
import dev.baton.lead.state.Deal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes in by a sheet goes out by an export and comes in again as the same: values of all kinds, by chance. */
class RoundTripTest {

    private static final int LEADS = 400;
    private static final Set<LeadField> FIELDS = Set.of(
            LeadField.FIRST_NAME,
            LeadField.LAST_NAME,
            LeadField.EMAIL,
            LeadField.PHONE,
            LeadField.COMPANY,
            LeadField.CITY,
            LeadField.REGION,
            LeadField.COUNTRY,
            LeadField.POSTAL_CODE,
            LeadField.NOTES,
            LeadField.EMAIL_OPT_OUT,
            LeadField.SMS_OPT_OUT,
            LeadField.DO_NOT_CONTACT,
            LeadField.DATE_OF_BIRTH,
            LeadField.SSN,
            LeadField.NPV,
            LeadField.OFFER);

    private static final List<LeadColumn> COLUMNS = Stream.of(LeadColumn.OF_EVERYBODY, LeadColumn.FINANCIAL)
            .flatMap(List::stream)
            .filter(column -> FIELDS.stream().anyMatch(field -> field.label().equals(column.header())))
            .toList();
    private static final List<String> HEADERS =
            COLUMNS.stream().map(LeadColumn::header).toList();

    @TempDir
    Path folder;

    private final Import sheet = mock(Import.class, RETURNS_DEEP_STUBS);

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyValueComesBackAsItWas(ExportFormat format) throws IOException {
        long seed = Long.getLong("baton.seed", System.nanoTime());
        List<NewLead> before = leads(IntStream.range(0, LEADS)
                .mapToObj(new AnyValues(new Random(seed))::row)
                .toList());
        assertThat(before).as("seed %d", seed).hasSizeGreaterThan(LEADS / 4);

        List<NewLead> after = leads(exported(format, before));

        assertThat(after).as("seed %d", seed).hasSameSizeAs(before);
        for (int at = 0; at < before.size(); at++) {
            assertThat(cells(after.get(at))).as("seed %d, row %d", seed, at).isEqualTo(cells(before.get(at)));
            assertThat(after.get(at).contact()).isEqualTo(before.get(at).contact());
        }
    }

    private List<NewLead> leads(List<List<String>> rows) {
        when(sheet.upload().campaignId()).thenReturn(LeadFixtures.CAMPAIGN);
        RowParser parser =
                new RowParser(ColumnMapping.recognise(HEADERS, Map.of()), HEADERS, SheetCampaigns.american());
        LeadsOfRows leads = new LeadsOfRows(sheet, LeadFixtures.only(LeadFixtures.campaign(List.of(), List.of())));
        return rows.stream()
                .map(cells -> parser.parse(1, cells))
                .filter(row -> !row.rejected())
                .map((ParsedRow row) -> leads.lead(row))
                .toList();
    }

    private List<List<String>> exported(ExportFormat format, List<NewLead> leads) throws IOException {
        Path file = folder.resolve("leads." + format.name().toLowerCase(java.util.Locale.ROOT));
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = format == ExportFormat.CSV ? new CsvSheet(out, HEADERS) : new XlsxSheet(out, HEADERS);
            for (NewLead lead : leads) {
                writer.add(cells(lead));
            }
            writer.finish();
        }
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile read = SheetFile.open(file, file.getFileName().toString())) {
            assertThat(read.columns()).isEqualTo(HEADERS);
            read.rows((number, cells) -> rows.add(List.copyOf(cells)));
        }
        return rows;
    }

    private static List<Object> cells(NewLead lead) {
        ListedLead listed = new ListedLead(
                null,
                lead.contact(),
                new Deal(null, null),
                List.copyOf(lead.consent().refused()),
                lead.financial());
        List<Object> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(column.value().apply(listed)));
        return cells;
    }

    /** Values as people and programs write them, and such as spreadsheet programs take for something else. */
    private static final class AnyValues {

        private static final List<String> PIECES = List.of(
                "a", "Z", "é", "ß", "ł", "李", "ع", "😀", "0", "007", "1E5", "'", "''", "\"", ",", ";", "\t", "|", "=",
                "+", "-", "@", "#", "%", "\\", "/", "(", ")", "&", "<b>", "\u00a0", "\u200b", " ", "  ", "=1+1", "'=x",
                "-1", "TRUE", "null", "n/a", "Err", "#N/A", "1/2", "12:30", "O'Hara", "van", "von der", "Ltd.",
                "\uFF1D");
        private static final List<String> ENDS_OF_LINES = List.of("\n", "\r\n", "\r");

        private final Random random;

        AnyValues(Random random) {
            this.random = random;
        }

        List<String> row(int number) {
            return COLUMNS.stream()
                    .map(column -> value(column.header(), number))
                    .toList();
        }

        private String value(String header, int number) {
            if (header.equals(LeadField.EMAIL.label())) {
                return number + "." + one(List.of("ann", "o'hara", "a+b", "=x", "ünal")) + "@x.example";
            }
            if (random.nextInt(4) == 0) {
                return "";
            }
            if (header.equals(LeadField.PHONE.label())) {
                return one(List.of("(206) 555-0142", "+49 30 901820", "0044 20 7946 0958", "206.555.0142 ext. 7"));
            }
            if (header.equals(LeadField.DATE_OF_BIRTH.label())) {
                return one(List.of("1985-12-25", "12/25/1985", "Feb 3, 1990", "29.02.1984", "31415"));
            }
            if (header.equals(LeadField.SSN.label())) {
                return one(List.of("123-45-6789", "012345678", "12345678"));
            }
            if (header.equals(LeadField.NPV.label()) || header.equals(LeadField.OFFER.label())) {
                return one(List.of("1,234.50", "€ 12.500,00", "$5k", "0.1", "¥1200", "1 234 567 EUR", "-12"));
            }
            if (header.contains("opt-out") || header.contains("contact")) {
                return one(List.of("yes", "no", "x", "0", "TRUE"));
            }
            if (header.equals(LeadField.POSTAL_CODE.label())) {
                return one(List.of("01234", "SW1A 1AA", "1E5", "00501-1234", "2026-01-02"));
            }
            return text(header.equals(LeadField.NOTES.label()));
        }

        private String text(boolean lines) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                text.append(one(lines && random.nextInt(4) == 0 ? ENDS_OF_LINES : PIECES));
            }
            return text.toString();
        }

        private String one(List<String> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
