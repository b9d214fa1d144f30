package dev.baton.enrichment.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The house's own list of companies: a CSV file that is read again when it has changed. */
@Component
public class CompanyFileSource implements Source {

    private static final Map<Fact, String> COLUMNS = Map.of(
            Fact.COMPANY, "company", Fact.COMPANY_SIZE, "size", Fact.INDUSTRY, "industry", Fact.PROFILE, "profile");

    private final Path file;
    private Map<String, Map<Fact, String>> companies = Map.of();
    private FileTime readAt;

    CompanyFileSource(EnrichmentSettings settings) {
        String name = settings.companyFile().file();
        this.file = EnrichmentSettings.given(name) ? SourceFile.path(name) : null;
    }

    @Override
    public String name() {
        return "company-file";
    }

    @Override
    public boolean isOn() {
        return file != null;
    }

    @Override
    public String asked(Question question) {
        return question.businessDomain();
    }

    @Override
    public Map<Fact, String> lookUp(String domain) throws SourceAway {
        return current().getOrDefault(domain, Map.of());
    }

    private synchronized Map<String, Map<Fact, String>> current() throws SourceAway {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                companies = read();
                readAt = changed;
            }
            return companies;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new SourceAway("the file of companies cannot be read");
        }
    }

    private Map<String, Map<Fact, String>> read() throws IOException, SourceAway {
        Map<String, Map<Fact, String>> found = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String domain = row.findField("domain")
                        .orElseThrow(() -> SourceAway.refused("the file of companies has no column \"domain\""));
                found.put(domain.strip().toLowerCase(Locale.ROOT), facts(row));
            }
        }
        return found;
    }

    private static Map<Fact, String> facts(NamedCsvRecord row) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        COLUMNS.forEach((fact, column) -> row.findField(column)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> facts.put(fact, value)));
        return facts;
    }
}
