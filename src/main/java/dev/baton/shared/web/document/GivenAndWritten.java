package dev.baton.shared.web.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which fields must be there. In an answer all are, with null where there is nothing; but for types that leave them out.
 * In a body only those that its type names as required; the others may be left out, or null. A type that goes both ways
 * has two schemas.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GivenAndWritten implements OpenApiCustomizer {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/(\\w+)\"");
    private static final String GIVEN = "Body";

    @Override
    @SuppressWarnings("rawtypes") // as the model has it
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        List<MediaType> bodies = media(api, GivenAndWritten::bodies);
        Set<String> written = reached(media(api, GivenAndWritten::answers), schemas);
        Set<String> given = reached(bodies, schemas);
        Set<String> both = new TreeSet<>(given);
        both.removeIf(name -> !written.contains(name) || schemas.get(name).getProperties() == null);
        for (String name : given) {
            schemas.put(both.contains(name) ? name + GIVEN : name, asGiven(renamed(schemas.get(name), both)));
        }
        bodies.forEach(body -> body.setSchema(renamed(body.getSchema(), both)));
        written.forEach(name -> asWritten(schemas.get(name)));
    }

    private static Stream<Content> answers(Operation operation) {
        return operation.getResponses().values().stream().map(answer -> answer.getContent());
    }

    private static Stream<Content> bodies(Operation operation) {
        return Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
    }

    private static List<MediaType> media(OpenAPI api, Function<Operation, Stream<Content>> contents) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(contents)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .filter(media -> media.getSchema() != null)
                .toList();
    }

    /** By name, what the media show, and what that is made of. */
    @SuppressWarnings("rawtypes")
    private static Set<String> reached(List<MediaType> media, Map<String, Schema> schemas) {
        Set<String> reached = new TreeSet<>();
        media.forEach(each -> follow(each.getSchema(), schemas, reached));
        return reached;
    }

    @SuppressWarnings("rawtypes")
    private static void follow(Schema<?> schema, Map<String, Schema> schemas, Set<String> reached) {
        REFERENCE
                .matcher(text(schema))
                .results()
                .map(found -> found.group(1))
                .filter(name -> schemas.containsKey(name) && reached.add(name))
                .forEach(name -> follow(schemas.get(name), schemas, reached));
    }

    private static Schema<?> renamed(Schema<?> schema, Set<String> both) {
        String text = REFERENCE
                .matcher(text(schema))
                .replaceAll(found -> both.contains(found.group(1))
                        ? found.group().replaceFirst("\"$", GIVEN + "\"")
                        : found.group());
        try {
            return Json.mapper().readValue(text, Schema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Schema<?> schema) {
        try {
            return Json.mapper().writeValueAsString(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asWritten(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(schema.getProperties().entrySet().stream()
                    .filter(property -> !OrNull.isLeftOut(property.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
            schema.getProperties().values().forEach(OrNull::forgetLeftOut);
        }
    }

    private static Schema<?> asGiven(Schema<?> schema) {
        if (schema.getProperties() != null) {
            List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
            schema.getProperties()
                    .replaceAll((name, property) -> required.contains(name) ? property : OrNull.of(property));
        }
        return schema;
    }
}
