package dev.baton.enrichment.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Places of networks as a table: network, country, region, city. Small: a lookup goes through its rows, the first one counts. */
record PlaceTable(List<Row> rows) {

    private static final Map<Fact, String> COLUMNS =
            Map.of(Fact.COUNTRY, "country", Fact.REGION, "region", Fact.CITY, "city");

    private record Row(IpAddressMatcher network, Map<Fact, String> facts) {}

    /** @throws IllegalArgumentException where a row names no network */
    static PlaceTable read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord each : records) {
                String network = each.findField("network")
                        .orElseThrow(() -> new IllegalArgumentException("The file has no column \"network\""));
                rows.add(new Row(new IpAddressMatcher(network.strip()), facts(each)));
            }
        }
        return new PlaceTable(rows);
    }

    private static Map<Fact, String> facts(NamedCsvRecord row) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        COLUMNS.forEach((fact, column) -> row.findField(column)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> facts.put(fact, value)));
        return facts;
    }

    /** @param address an address in digits, never a name */
    Map<Fact, String> of(String address) {
        return rows.stream()
                .filter(row -> row.network().matches(address))
                .findFirst()
                .map(Row::facts)
                .orElse(Map.of());
    }
}
