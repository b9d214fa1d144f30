package dev.baton.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds every answer that a test gets from the API, and every body that the API takes, to the served OpenAPI document. */
final class ApiContract {

    private static final String API = "/v1/api/";
    private static final String JSON = "application/json";
    private static final ObjectMapper JSON_TREE = new ObjectMapper();
    private static final Map<String, Optional<ApiContract>> BY_ADDRESS = new ConcurrentHashMap<>();

    private final OpenApiInteractionValidator validator;

    private ApiContract(String document) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(readable(document))
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.body", ValidationReport.Level.ERROR)
                        .withLevel("validation.request.body.unexpected", ValidationReport.Level.IGNORE)
                        // what is not known is left out, with a warning
                        .withLevel("validation.request.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** @throws AssertionError naming what in the answer is not as the document says */
    static void checkAnswer(String address, String method, String path, int status, String type, String body) {
        if (type != null && type.startsWith(JSON)) {
            Response answer = SimpleResponse.Builder.status(status)
                    .withContentType(JSON)
                    .withBody(body)
                    .build();
            String plain = plain(path);
            of(address, plain)
                    .ifPresent(contract -> refuse(
                            method + " " + plain + " answered " + status,
                            contract.validator.validateResponse(plain, Request.Method.valueOf(method), answer)));
        }
    }

    /** @throws AssertionError naming what in a body that was taken is not as the document says */
    static void checkTaken(String address, String method, String path, String json, int status) {
        if (status >= 200 && status < 300) {
            String plain = plain(path);
            Request taken = new SimpleRequest.Builder(method, plain)
                    .withContentType(JSON)
                    .withBody(json)
                    .build();
            of(address, plain)
                    .ifPresent(contract ->
                            refuse(method + " " + plain + " took " + json, contract.validator.validateRequest(taken)));
        }
    }

    private static String plain(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private static Optional<ApiContract> of(String address, String path) {
        return path.startsWith(API) ? BY_ADDRESS.computeIfAbsent(address, ApiContract::of) : Optional.empty();
    }

    private static void refuse(String what, ValidationReport report) {
        if (report.hasErrors()) {
            throw new AssertionError(what + ": "
                    + report.getMessages().stream()
                            .map(ValidationReport.Message::toString)
                            .collect(Collectors.joining("; ")));
        }
    }

    /** The validator cannot read a null where "a thing or null" is written as allOf: there the thing itself is put. */
    private static String readable(String document) {
        try {
            JsonNode tree = JSON_TREE.readTree(document);
            tree.at("/components/schemas").forEach(schema -> inline(schema.path("properties"), tree));
            return tree.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inline(JsonNode properties, JsonNode tree) {
        properties.properties().forEach(property -> {
            String reference = property.getValue().at("/allOf/0/$ref").asText();
            if (!reference.isEmpty()) {
                ObjectNode thing = tree.at(reference.substring(1)).deepCopy();
                if (thing.get("enum") instanceof ArrayNode values) {
                    values.addNull();
                }
                property.setValue(thing.put("nullable", true));
            }
        });
    }

    /** Nothing for an address that serves no API, such as that of a worker. */
    private static Optional<ApiContract> of(String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "/v3/api-docs")).build();
            HttpResponse<String> document = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return document.statusCode() == 200 ? Optional.of(new ApiContract(document.body())) : Optional.empty();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
