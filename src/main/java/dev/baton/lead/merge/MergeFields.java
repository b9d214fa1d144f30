package dev.baton.lead.merge;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.shared.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two leads side by side, field by field, and which value is to stay. */
final class MergeFields {

    static final String THIS = "this";
    static final String OTHER = "other";

    private final LeadValues mine;
    private final LeadValues others;
    private final boolean otherIsNewer;

    MergeFields(LeadValues mine, LeadValues others, boolean otherIsNewer) {
        this.mine = mine;
        this.others = others;
        this.otherIsNewer = otherIsNewer;
    }

    /**
     * A field in which two leads differ.
     *
     * @param thisValue masked where it is a money matter, a number of the person or a birthday
     * @param chosen {@code this} or {@code other}: whose value stays when nobody says otherwise
     */
    record Differing(
            String field,
            @Nullable String thisValue,
            @Nullable String otherValue,
            @Schema(allowableValues = {"this", "other"}) String chosen) {}

    /** What a field of the staying lead was, and has become. */
    record Taken(String before, String after) {}

    List<Differing> differing() {
        return fields().stream()
                .filter(field -> !Objects.equals(mine.get(field), others.get(field)))
                .map(field ->
                        new Differing(field, shown(field, mine), shown(field, others), usual(field) ? OTHER : THIS))
                .toList();
    }

    /** Names of fields that both have alike. */
    List<String> alike() {
        return fields().stream()
                .filter(field -> mine.get(field) != null && mine.get(field).equals(others.get(field)))
                .toList();
    }

    /**
     * What the staying lead takes from the other one.
     *
     * @param choices {@code this} or {@code other} by field; of others the newer non-empty value stays
     */
    Map<String, Taken> taken(Map<String, String> choices) {
        requireKnown(choices);
        Map<String, Taken> taken = new LinkedHashMap<>();
        for (Differing field : differing()) {
            String name = field.field();
            if (OTHER.equals(choices.getOrDefault(name, field.chosen()))) {
                taken.put(name, new Taken(mine.get(name), others.get(name)));
            }
        }
        return taken;
    }

    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(mine.all().keySet());
        fields.addAll(others.all().keySet());
        return fields;
    }

    private boolean usual(String field) {
        if (mine.get(field) == null || others.get(field) == null) {
            return mine.get(field) == null;
        }
        // who said no to one of them said no
        return "consent_given".equals(field) ? "false".equals(others.get(field)) : otherIsNewer;
    }

    private void requireKnown(Map<String, String> choices) {
        List<InvalidInput.Problem> problems = new ArrayList<>();
        Set<String> known = fields();
        choices.forEach((field, choice) -> {
            if (!known.contains(field)) {
                problems.add(new InvalidInput.Problem("fields." + field, "Neither of the leads has this field"));
            } else if (!THIS.equals(choice) && !OTHER.equals(choice)) {
                problems.add(new InvalidInput.Problem("fields." + field, "Please say \"this\" or \"other\""));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String shown(String field, LeadValues values) {
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "npv", "offer" -> "***";
            case "ssn" -> Financial.masked(value);
            case "date_of_birth" -> Contact.maskedBirthday(LocalDate.parse(value));
            default -> value;
        };
    }
}
