package dev.baton.intake.sheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.columns.RowParser;
import dev.baton.intake.sheet.columns.SheetCampaigns;
import dev.baton.lead.list.LeadField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSheetTest {

    @TempDir
    Path temp;

    @Test
    void showsEachFaultOnce() {
        List<ParsedRow> rows = parsed(Path.of("samples", "clients.xlsx"));
        assertThat(rows).hasSize(SampleSheetMaker.CLIENTS);
        assertThat(rows.stream().filter(ParsedRow::rejected))
                .extracting(ParsedRow::rowNumber, ParsedRow::reason)
                .satisfiesExactly(
                        row -> assertThat(row.toList().toString()).startsWith("[13, Phone Number: "),
                        row -> assertThat(row.toList().toString()).startsWith("[22, SSN: "),
                        row -> assertThat(row.toList().toString()).startsWith("[39, DOB: "),
                        row -> assertThat(row.toList().toString()).startsWith("[46, Offer: "));
        assertThat(rows.stream()
                        .filter(row -> !row.rejected() && !row.problems().isEmpty()))
                .extracting(ParsedRow::rowNumber)
                .containsExactly(31);
        assertThat(rows.get(51).fields().get(LeadField.EMAIL))
                .isEqualTo(rows.get(6).fields().get(LeadField.EMAIL));
        assertThat(rows)
                .extracting(row -> row.fields().get(LeadField.POSTAL_CODE))
                .contains("02108");
    }

    @Test
    void isWhatItsMakerMakes() {
        Path made = SheetFixtures.written(temp, SampleSheetMaker::write);
        assertThat(SheetFixtures.rows(made))
                .isEqualTo(SheetFixtures.rows(Path.of("samples", "clients.xlsx").toAbsolutePath()));
    }

    private List<ParsedRow> parsed(Path file) {
        List<ParsedRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, "clients.xlsx", temp)) {
            ColumnMapping mapping = ColumnMapping.recognise(sheet.columns(), Map.of(), true);
            assertThat(mapping.validate()).isEmpty();
            var parser = new RowParser(mapping, sheet.columns(), SheetCampaigns.american());
            sheet.rows((number, cells) -> rows.add(parser.parse(number, cells)));
        }
        return rows;
    }
}
