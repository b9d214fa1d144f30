package dev.baton.intake.sheet.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a row names as the owner of its lead. */
class RowOwnersTest {

    @ParameterizedTest
    @CsvSource({
        "rita,rita",
        "Rita Rep,rita",
        "' RITA  REP ',rita",
        "Rita@Sales.example,rita",
        "rob,rob",
        "robin@sales.example,robin",
        "Robin Rivera (robin@sales.example),robin",
        "Rita <rita@sales.example>,rita",
        "Rita Rep (rita@elsewhere.example),rita"
    })
    void aRepIsKnownByEachOfTheirNames(String text, String username) {
        ParsedRow row = row(text);

        assertThat(row.fields()).containsEntry(LeadField.OWNER, username);
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Robin Rivera", "Gail Gone", "mary", "Somebody Else", "Robin Rivera (r@elsewhere.example)"})
    void otherwiseTheRulesChooseAndSoItIsSaid(String text) {
        ParsedRow row = row(text);

        assertThat(row.fields()).doesNotContainKey(LeadField.OWNER);
        assertThat(row.rejected()).isFalse();
        assertThat(row.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "n/a"})
    void nobodyIsNoProblem(String text) {
        assertThat(row(text).problems()).isEmpty();
    }

    private static ParsedRow row(String owner) {
        List<String> columns = List.of("E-mail", "Contact owner");
        ColumnMapping mapping = ColumnMapping.recognise(columns, Map.of());
        return new RowParser(mapping, columns, SheetCampaigns.american()).parse(2, List.of("a@x.example", owner));
    }
}
