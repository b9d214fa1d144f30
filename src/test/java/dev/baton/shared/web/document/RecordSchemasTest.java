package dev.baton.shared.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the schemas of answers and bodies say of records like these. */
class RecordSchemasTest {

    enum Colour {
        LIGHT_RED;

        @JsonValue
        String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Answer(
            String firstName,
            @Nullable String lastName,
            @Nullable Colour colour,
            Map<String, @Nullable String> texts,
            Map<String, Object> anything,
            @JsonUnwrapped Sparse sparse) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(int always, @Nullable String seldom) {}

    record Body(
            @io.swagger.v3.oas.annotations.media.Schema(requiredMode = RequiredMode.REQUIRED) String needed,
            String more,
            @io.swagger.v3.oas.annotations.media.Schema(allowableValues = "a") String letter) {}

    record BothWays(
            @io.swagger.v3.oas.annotations.media.Schema(requiredMode = RequiredMode.REQUIRED) String needed,
            Inner inner) {}

    record Inner(String text) {}

    @Test
    void anAnswerHasAllFieldsButThoseThatAreLeftOut() {
        assertThat(answered(Answer.class).getRequired())
                .containsExactlyInAnyOrder("first_name", "last_name", "colour", "texts", "anything", "always");
    }

    @Test
    void onlyWhatSaysSoIsNull() {
        assertThat(property("first_name").getNullable()).isNull();
        assertThat(property("last_name").getNullable()).isTrue();
        assertThat(property("seldom").getNullable()).isNull();
    }

    @Test
    void aReferenceThatMayBeNullIsWrapped() {
        assertThat(property("colour").getNullable()).isTrue();
        assertThat(property("colour").getAllOf().get(0).get$ref()).endsWith("Colour");
    }

    @Test
    void anEnumIsWrittenAsInJson() {
        assertThat(document(Answer.class, null).get("RecordSchemasTestColour").getEnum())
                .isEqualTo(List.of("light_red"));
    }

    @Test
    void whatAMapHoldsMayBeNullOrAnything() {
        assertThat(((Schema<?>) property("texts").getAdditionalProperties()).getNullable())
                .isTrue();
        assertThat(property("anything").getAdditionalProperties()).isEqualTo(true);
    }

    @Test
    void aBodyNeedsOnlyWhatItNames() {
        Schema<?> body = document(null, Body.class).get("RecordSchemasTestBody");

        assertThat(body.getRequired()).containsExactly("needed");
        assertThat(body.getProperties().get("needed").getNullable()).isNull();
        assertThat(body.getProperties().get("more").getNullable()).isTrue();
        assertThat(body.getProperties().get("letter").getEnum()).containsExactly("a", null);
    }

    @Test
    void whatGoesBothWaysHasTwoSchemas() {
        Map<String, Schema> schemas = document(BothWays.class, BothWays.class);

        Schema<?> answer = schemas.get("RecordSchemasTestBothWays");
        assertThat(answer.getRequired()).containsExactlyInAnyOrder("needed", "inner");
        Schema<?> body = schemas.get("RecordSchemasTestBothWaysBody");
        Schema<?> inner = body.getProperties().get("inner");
        assertThat(body.getRequired()).containsExactly("needed");
        assertThat(inner.getAllOf().get(0).get$ref()).endsWith("RecordSchemasTestInnerBody");
        assertThat(schemas.get("RecordSchemasTestInnerBody").getRequired()).isNull();
    }

    private static Schema<?> property(String name) {
        return (Schema<?>) answered(Answer.class).getProperties().get(name);
    }

    private static Schema<?> answered(Class<?> type) {
        return document(type, null).get("RecordSchemasTest" + type.getSimpleName());
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> document(@Nullable Class<?> answer, @Nullable Class<?> body) {
        ModelConverters converters = new ModelConverters();
        converters.addConverter(
                new RecordSchemas(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)));
        Components components = new Components();
        Operation operation = new Operation().responses(new ApiResponses());
        if (answer != null) {
            operation
                    .getResponses()
                    .addApiResponse("200", new ApiResponse().content(content(answer, converters, components)));
        }
        if (body != null) {
            operation.requestBody(new RequestBody().content(content(body, converters, components)));
        }
        OpenAPI api = new OpenAPI()
                .components(components)
                .paths(new Paths().addPathItem("/things", new PathItem().post(operation)));
        new GivenAndWritten().customise(api);
        return components.getSchemas();
    }

    private static Content content(Class<?> type, ModelConverters converters, Components components) {
        var resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return new Content().addMediaType("application/json", new MediaType().schema(resolved.schema));
    }
}
