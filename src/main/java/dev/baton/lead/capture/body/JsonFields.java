package dev.baton.lead.capture.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.value.Nothing;
import dev.baton.shared.web.json.LeftOutFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fields of a JSON object one by one and strictly: a value of another type is a problem that names its path,
 * never a guess. All problems of a body are gathered and told together; fields nobody asked for become warnings.
 */
public final class JsonFields {

    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, JsonFields> objects = new LinkedHashMap<>();

    private JsonFields(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    public static JsonFields of(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new InvalidInput("body", "Please send one JSON object");
        }
        return new JsonFields(body, "", new ArrayList<>());
    }

    /** An object that is missing has no fields. */
    public JsonFields object(String name) {
        return objects.computeIfAbsent(name, this::open);
    }

    private JsonFields open(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isObject()) {
            problem(name, "This must be an object");
        }
        return new JsonFields(value != null && value.isObject() ? value : null, path + name + ".", problems);
    }

    /** Tidy text on one line; null when it is missing or blank. */
    public String line(String name, int longest) {
        String text = text(name, longest);
        return text == null ? null : FreeText.line(text, longest);
    }

    /** As {@link #line}; null also where it says that there is nothing. */
    public String line(String name, int longest, Nothing nothing) {
        String line = line(name, longest);
        return line == null || nothing.isSaidBy(line) ? null : line;
    }

    /** Tidy text; null when it is missing or blank. */
    public String text(String name, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problem(name, "This must be text");
            return null;
        }
        return tidy(name, value.textValue(), longest);
    }

    /** Tidy text on one line, the end of which may be lost: what is too long is cut, with a warning. */
    String cutText(String name, int longest) {
        String text = line(name, Integer.MAX_VALUE);
        if (text == null || text.length() <= longest) {
            return text;
        }
        warn(name, "was cut to " + longest + " characters");
        return FreeText.line(text, longest);
    }

    private String tidy(String name, String text, int longest) {
        Optional<String> wrong = FreeText.problem(text, longest);
        if (wrong.isPresent()) {
            problem(name, wrong.get());
            return null;
        }
        String tidy = FreeText.tidy(text, longest);
        return tidy.isEmpty() ? null : tidy;
    }

    Boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            problem(name, "This must be true or false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    public Instant time(String name) {
        String text = line(name, 40);
        try {
            return text == null ? null : thinkable(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            problem(name, "Please give the time as 2026-12-31T12:00:00Z");
            return null;
        }
    }

    /** The database knows fewer years than Java does. */
    private static Instant thinkable(OffsetDateTime time) {
        if (time.getYear() < 1900 || time.getYear() > 9999) {
            throw new DateTimeException("Beyond all clocks");
        }
        return time.toInstant();
    }

    public LocalDate date(String name) {
        String text = line(name, 40, Nothing.ANYWHERE);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(name, "Please give the date as 1980-12-31");
            return null;
        }
    }

    public List<String> names(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        value.forEach(one -> names.add(one.isTextual() ? one.textValue() : ""));
        if (!value.isArray() || names.size() > most || names.stream().anyMatch(String::isBlank)) {
            problem(name, "This must be a list of at most " + most + " names");
            return List.of();
        }
        return names;
    }

    /** An object whose names are the caller's own; null where null is given. */
    public Map<String, String> texts(String name, int most, int longest) {
        JsonNode value = value(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (value == null) {
            return texts;
        }
        if (!value.isObject() || value.size() > most) {
            problem(name, "This must be an object with at most " + most + " fields");
            return texts;
        }
        value.fields().forEachRemaining(field -> {
            String own = FreeText.line(field.getKey(), 100);
            if (field.getValue().isNull()) {
                texts.put(own, null);
                return;
            }
            if (!field.getValue().isValueNode()) {
                problem(name + "." + LeftOutFields.name(field.getKey()), "This must be text or a number");
                return;
            }
            String text = tidy(
                    name + "." + LeftOutFields.name(field.getKey()),
                    field.getValue().asText(),
                    longest);
            if (text != null) {
                texts.put(own, Nothing.ELSEWHERE.isSaidBy(text) ? null : text);
            }
        });
        return texts;
    }

    /** Whether it is named at all, be it as null. */
    public boolean names(String name) {
        return node != null && node.has(name);
    }

    /** Whether something is given there, sound or not. */
    public boolean has(String name) {
        JsonNode value = value(name);
        return value != null && !(value.isTextual() && FreeText.isBlank(value.textValue()));
    }

    /** Notes it as missing, once. */
    public void require(String name, String message) {
        require(name, Nothing.ELSEWHERE, message);
    }

    /** As above; also where it is said that there is nothing. */
    public void require(String name, Nothing nothing, String message) {
        JsonNode value = value(name);
        boolean said = has(name) && !(value.isTextual() && nothing.isSaidBy(value.textValue()));
        if (!said && problems.stream().noneMatch(known -> known.field().equals(path + name))) {
            problem(name, message);
        }
    }

    public void problem(String name, String message) {
        problems.add(new Problem(path + name, message));
    }

    /** Notes what became of a value that is no reason to refuse the whole. */
    void warn(String name, String what) {
        remarks.add(path + name + " " + what);
    }

    /** @throws InvalidInput naming every problem found */
    public void requireSound() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** What was noted, and the fields that nobody asked for: they were left out. */
    public List<String> warnings() {
        List<String> unknown = new ArrayList<>(remarks);
        if (node != null) {
            node.fieldNames().forEachRemaining(name -> {
                if (!asked.contains(name)) {
                    unknown.add(LeftOutFields.warning(path + name));
                }
            });
        }
        objects.values().forEach(object -> unknown.addAll(object.warnings()));
        return unknown;
    }

    JsonNode value(String name) {
        asked.add(name);
        JsonNode value = node == null ? null : node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
