package dev.baton.campaign.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A field that a campaign's leads have of its own.
 *
 * @param key its name in {@code custom_fields} of a lead
 * @param label how people see it
 * @param personal it tells of the person
 */
public record CustomField(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100) String key,
        @Schema(maxLength = 100, description = "The key when left out") String label,
        @Schema(
                        allowableValues = {"text", "number", "date", "boolean"},
                        description = "text when left out")
                String type,
        @Schema(description = "true when left out") boolean personal) {

    private static final Set<String> TYPES = Set.of("text", "number", "date", "boolean");
    private static final Set<String> KNOWN = Set.of("key", "label", "type", "personal");
    private static final int LONGEST = 100;

    static CustomField read(JsonNode given, String path, Consumer<Problem> problems) {
        if (!given.isObject()) {
            problems.accept(new Problem(path, "This must be an object with key, label, type and personal"));
            return null;
        }
        List<Problem> found = new ArrayList<>();
        given.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                found.add(new Problem(path, "A field has key, label, type and personal only"));
            }
        });
        String key = line(given, "key", "", path, found);
        if (key.isEmpty()) {
            found.add(new Problem(path + ".key", "Each field needs a key of its own"));
        }
        String label = line(given, "label", key, path, found);
        String type = line(given, "type", "text", path, found);
        if (!TYPES.contains(type)) {
            found.add(new Problem(path + ".type", "Choose text, number, date or boolean"));
        }
        JsonNode personal = given.path("personal");
        if (!personal.isMissingNode() && !personal.isBoolean()) {
            found.add(new Problem(path + ".personal", "This must be true or false"));
        }
        found.forEach(problems);
        return found.isEmpty() ? new CustomField(key, label, type, personal.asBoolean(true)) : null;
    }

    private static String line(JsonNode given, String name, String otherwise, String path, List<Problem> problems) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual() || FreeText.problem(value.textValue(), LONGEST).isPresent()) {
            problems.add(new Problem(path + "." + name, "This must be text of at most " + LONGEST + " characters"));
            return otherwise;
        }
        String line = FreeText.line(value.textValue(), LONGEST);
        return line.isEmpty() ? otherwise : line;
    }
}
