package dev.baton.intake.sheet.columns;

import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.list.LeadField;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** What the usual column headers mean. */
public final class Headers {

    /** Of the column that Baton adds to rejected rows. */
    public static final String REASON = "Reason";

    private static final String SYNONYMS = "/intake/header-synonyms.properties";
    private static final int LONGEST = 255;
    private static final Pattern FIRST_OF_SEVERAL = Pattern.compile("0*1$");
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile(
            "^(?:secondary|second|other|alternative|alternate|additional|2nd)|[0-9]{0,2}(?:value|address|number)?$");
    private static final List<String> OWNERS = List.of(
            "client",
            "customer",
            "contact",
            "lead",
            "prospect",
            "borrower",
            "applicant",
            "primary",
            "main",
            "your",
            "home");
    private static final Map<String, LeadField> FIELDS = load();

    private Headers() {}

    public static Optional<LeadField> field(String header) {
        String key = header.length() > LONGEST ? "" : Spelling.key(header);
        LeadField exact = FIELDS.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        String first = FIRST_OF_SEVERAL.matcher(key).replaceFirst("");
        return OWNERS.stream()
                .filter(first::startsWith)
                .map(owner -> FIELDS.get(first.substring(owner.length())))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(FIELDS.get(first)))
                .or(() -> oneOfSeveral(key));
    }

    /** "Phone 2", "E-mail 2 - Value", "E-mail 2 Address" or "Other phone": of these a lead may have several. */
    private static Optional<LeadField> oneOfSeveral(String key) {
        String bare = ONE_OF_SEVERAL.matcher(key).replaceAll("");
        return Optional.ofNullable(FIELDS.get(bare)).filter(ColumnMapping.SEVERAL::contains);
    }

    private static Map<String, LeadField> load() {
        var lines = new Properties();
        try (InputStream in = Headers.class.getResourceAsStream(SYNONYMS)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        Map<String, LeadField> fields = new HashMap<>();
        for (LeadField field : LeadField.values()) {
            fields.put(Spelling.key(field.label()), field);
            fields.put(Spelling.key(field.jsonName()), field);
            for (String synonym : lines.getProperty(field.jsonName(), "").split(",")) {
                fields.putIfAbsent(Spelling.key(synonym), field);
            }
        }
        fields.remove("");
        return Map.copyOf(fields);
    }
}
