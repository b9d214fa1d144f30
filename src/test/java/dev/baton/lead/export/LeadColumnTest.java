package dev.baton.lead.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.columns.ColumnMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadColumnTest {

    @Test
    void anImportRecognisesWhatItCanTakeBackAndLeavesTheRest() {
        List<LeadColumn> columns = new ArrayList<>(LeadColumn.OF_EVERYBODY);
        columns.addAll(LeadColumn.FINANCIAL);

        Map<String, String> recognised = new LinkedHashMap<>(
                ColumnMapping.recognise(columns.stream().map(LeadColumn::header).toList(), Map.of())
                        .toMap());
        recognised.values().removeIf(field -> field == null);

        assertThat(recognised)
                .containsExactly(
                        Map.entry("Campaign", "campaign"),
                        Map.entry("Source", "source"),
                        Map.entry("Assigned to", "owner"),
                        Map.entry("First name", "first_name"),
                        Map.entry("Last name", "last_name"),
                        Map.entry("E-mail", "email"),
                        Map.entry("Phone", "phone"),
                        Map.entry("Company", "company"),
                        Map.entry("City", "city"),
                        Map.entry("State or region", "region"),
                        Map.entry("Country", "country"),
                        Map.entry("Postal code", "postal_code"),
                        Map.entry("Notes", "notes"),
                        Map.entry("E-mail opt-out", "email_opt_out"),
                        Map.entry("SMS opt-out", "sms_opt_out"),
                        Map.entry("Do not contact", "do_not_contact"),
                        Map.entry("Date of birth", "date_of_birth"),
                        Map.entry("SSN", "ssn"),
                        Map.entry("Net present value", "npv"),
                        Map.entry("Offer", "offer"));
    }

    @Test
    void customFieldsAreColumnsNextToOnesOfTheSameName() {
        CustomColumns custom = new CustomColumns();
        custom.note(Set.of("Shoe size", "status"));
        custom.note(Set.of("Age"));

        assertThat(custom.headers(List.of("Status"))).containsExactly("Age", "Shoe size", "status (custom)");
        assertThat(custom.cells(Map.of("Age", "7", "status", "x"))).containsExactly("7", null, "x");
    }

    @Test
    void whereTheNamesAreTooManyTheLastColumnHoldsTheRest() {
        Map<String, String> fields =
                IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> "%03d".formatted(i), i -> "value " + i));
        CustomColumns custom = new CustomColumns();
        fields.keySet().forEach(name -> custom.note(Set.of(name)));

        assertThat(custom.headers(List.of())).hasSize(201).endsWith("199", CustomColumns.REST);
        assertThat(custom.cells(fields)).hasSize(201).contains("value 199");
        assertThat((String) custom.cells(fields).get(200))
                .startsWith("{\"200\":\"value 200\",")
                .endsWith("}");
        assertThat(custom.cells(Map.of("000", "x")).get(200)).isNull();
    }
}
