package dev.baton.campaign.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.web.json.LeftOutFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The body of a new or changed campaign: what it names is handed on, what it does not name is left alone. */
public final class GivenFields {

    private static final String STAYS = "This cannot be empty; leave it out and it stays";
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_ENTRY = 255;

    private final JsonNode node;
    private final JsonFields fields;
    private final Set<String> asked = new HashSet<>();

    public GivenFields(JsonNode body) {
        this.fields = JsonFields.of(body);
        this.node = body;
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public boolean names(String name) {
        asked.add(name);
        return fields.names(name);
    }

    public void problem(String name, String message) {
        fields.problem(name, message);
    }

    /** Text on one line; null where it is taken away. */
    public void line(String name, int longest, Consumer<String> set) {
        if (names(name)) {
            set.accept(fields.line(name, longest));
        }
    }

    public void text(String name, int longest, Consumer<String> set) {
        if (names(name)) {
            set.accept(fields.text(name, longest));
        }
    }

    /** Text that is there for good. */
    public void needed(String name, int longest, Consumer<String> set) {
        if (names(name)) {
            fields.require(name, STAYS);
            line(name, longest, set);
        }
    }

    public void choice(String name, Collection<String> choices, String message, Consumer<String> set) {
        if (names(name)) {
            if (node.get(name).isTextual() && choices.contains(node.get(name).textValue())) {
                set.accept(node.get(name).textValue());
            } else {
                problem(name, message);
            }
        }
    }

    public void flag(String name, Consumer<Boolean> set) {
        if (names(name)) {
            if (node.get(name).isBoolean()) {
                set.accept(node.get(name).booleanValue());
            } else {
                problem(name, "This must be true or false");
            }
        }
    }

    public void date(String name, Consumer<LocalDate> set) {
        if (names(name)) {
            LocalDate date = fields.date(name);
            if (date != null && (date.getYear() < 1900 || date.getYear() > 9999)) {
                problem(name, "Please give the date as 2026-12-31");
            } else {
                set.accept(date);
            }
        }
    }

    /** A whole number; null where it is taken away. */
    public void whole(String name, int least, int most, String message, Consumer<Integer> set) {
        JsonNode value = names(name) ? node.get(name) : null;
        if (value == null) {
            return;
        }
        boolean sound = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
        if (sound || value.isNull()) {
            set.accept(sound ? value.intValue() : null);
        } else {
            problem(name, message);
        }
    }

    /** An amount of money from 0, with two decimals at most; null where it is taken away. */
    public void amount(String name, BigDecimal most, Consumer<BigDecimal> set) {
        JsonNode value = names(name) ? node.get(name) : null;
        if (value == null) {
            return;
        }
        BigDecimal amount = value.isNumber() && Double.isFinite(value.doubleValue()) ? value.decimalValue() : null;
        boolean sound = amount != null
                && amount.signum() >= 0
                && amount.compareTo(most) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
        if (sound || value.isNull()) {
            set.accept(amount);
        } else {
            problem(name, "This must be an amount from 0 to " + most.toPlainString() + ", with two decimals at most");
        }
    }

    /**
     * A list of lines, each once.
     *
     * @param check what is wrong with one, or null
     */
    public void list(String name, int most, Function<String, String> check, Consumer<String[]> set) {
        if (!isList(name, most)) {
            return;
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < node.get(name).size(); i++) {
            JsonNode one = node.get(name).get(i);
            String line = one.isTextual() ? FreeText.line(one.textValue(), LONGEST_ENTRY + 1) : "";
            String problem = line.isEmpty() || line.length() > LONGEST_ENTRY
                    ? "This must be text of at most " + LONGEST_ENTRY + " characters"
                    : check.apply(line);
            if (problem != null) {
                problem(name + "[" + i + "]", problem);
            }
            found.putIfAbsent(line.toLowerCase(Locale.ROOT), line);
        }
        set.accept(found.values().toArray(String[]::new));
    }

    public void customFields(String name, Consumer<List<CustomField>> set) {
        if (!isList(name, MOST_FIELDS)) {
            return;
        }
        List<CustomField> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < node.get(name).size(); i++) {
            String path = name + "[" + i + "]";
            CustomField field = CustomField.read(node.get(name).get(i), path, this::add);
            if (field != null && !keys.add(field.key())) {
                problem(path + ".key", "Each field needs a key of its own");
            }
            read.add(field);
        }
        set.accept(read);
    }

    /** @throws dev.baton.shared.InvalidInput naming every problem found, fields that nobody asked for among them */
    public void requireSound() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(LeftOutFields.name(name), "This is not known here");
            }
        });
        fields.requireSound();
    }

    private boolean isList(String name, int most) {
        if (!names(name)) {
            return false;
        }
        if (!node.get(name).isArray() || node.get(name).size() > most) {
            problem(name, "This must be a list of at most " + most);
            return false;
        }
        return true;
    }

    private void add(Problem problem) {
        problem(problem.field(), problem.message());
    }
}
