package dev.baton.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Makes requests of the API's document: sound ones, and ones with something wrong in every place it names. */
final class FuzzedRequests {

    /** Streams without end, and calls that would lock out or re-key the tests that run beside. */
    private static final Set<String> LEFT_OUT =
            Set.of("GET /v1/api/events", "POST /v1/api/keys/rotate", "PUT /v1/api/me/password");

    private static final String[] HOSTILE = {
        "",
        " ",
        "0",
        "-1",
        "null",
        "true",
        "\u0000",
        "\ud800",
        "\u202Egnp.exe",
        "' or 1=1 --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%00",
        "${7*7}",
        "#{T(java.lang.Runtime)}",
        "{{7*7}}",
        "=cmd|' /C calc'!A0",
        "x".repeat(5_000),
        "٣",
        "🙂",
        "2026-13-45",
        "+999999999-12-31T00:00:00Z",
        "0000-00-00",
        "1e400",
        "99999999999999999999",
        "00000000-0000-0000-0000-000000000000",
        "a@b@c",
        "\r\nX-Injected: 1",
        "\\",
        "\"",
        ";",
        "/"
    };

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document;
    private final Random random;
    private final List<String> known;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode node) {}

    /** @param body {@code null} for none */
    record Request(String method, String path, String body, Map<String, String> headers) {}

    /** @param known ids of things that are there, to get past the first check */
    FuzzedRequests(JsonNode document, List<String> known, long seed) {
        this.document = document;
        this.known = known;
        this.random = new Random(seed);
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), operation.getValue()))));
        operations.removeIf(operation -> LEFT_OUT.contains(operation.method() + " " + operation.path()));
    }

    int operations() {
        return operations.size();
    }

    /** Every operation in turn. */
    Request next(int number) {
        Operation operation = operations.get(number % operations.size());
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        Map<String, String> headers = new TreeMap<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.get("name").asText();
            String value = value(parameter.path("schema"));
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
                case "query" -> query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(value));
                default -> headers.put(name, value.replaceAll("[^\\x21-\\x7E]", ""));
            }
        }
        JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
        return new Request(operation.method(), path + (chance(2) ? query : ""), body(schema), headers);
    }

    private String value(JsonNode schema) {
        if (chance(2)) {
            return known.get(random.nextInt(known.size()));
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> chance(2) ? String.valueOf(random.nextInt(50)) : hostile();
            case "boolean" -> chance(2) ? "true" : hostile();
            default -> hostile();
        };
    }

    private String body(JsonNode schema) {
        if (schema.isMissingNode()) {
            return chance(10) ? "{}" : null;
        }
        String sound = sound(schema, 0).toString();
        return switch (random.nextInt(12)) {
            case 0 -> sound.substring(0, random.nextInt(sound.length() + 1));
            case 1 -> hostile();
            case 2 -> "[".repeat(3_000);
            case 3 -> "[" + sound + "]";
            default -> sound;
        };
    }

    private JsonNode sound(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (depth > 6 || chance(12)) {
            return anything();
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> json.getNodeFactory().numberNode(random.nextInt(200) - 20);
            case "boolean" -> json.getNodeFactory().booleanNode(random.nextBoolean());
            default -> text();
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = json.createObjectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (!chance(6)) {
                object.set(property.getKey(), sound(property.getValue(), depth + 1));
            }
        });
        if (schema.has("additionalProperties") || chance(8)) {
            object.set(hostile(), anything());
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = json.createArrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            array.add(sound(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode text() {
        return json.getNodeFactory().textNode(chance(3) ? known.get(random.nextInt(known.size())) : hostile());
    }

    private JsonNode anything() {
        return switch (random.nextInt(7)) {
            case 0 -> json.nullNode();
            case 1 -> json.getNodeFactory().numberNode(Double.MAX_VALUE);
            case 2 -> json.getNodeFactory().numberNode(Long.MIN_VALUE);
            case 3 -> json.createArrayNode().add(hostile());
            case 4 -> json.createObjectNode().put(hostile(), 1);
            case 5 -> json.getNodeFactory().booleanNode(true);
            default -> json.getNodeFactory().textNode(hostile());
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.has("$ref")
                ? schema.get("$ref").asText()
                : schema.at("/allOf/0/$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private String hostile() {
        return HOSTILE[random.nextInt(HOSTILE.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
