package dev.baton.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds every answer that a test gets from the API to what the served OpenAPI document says of it. */
final class ApiContract {

    private static final String API = "/v1/api/";
    private static final String JSON = "application/json";
    private static final ObjectMapper JSON_TREE = new ObjectMapper();
    private static final Map<String, Optional<ApiContract>> BY_ADDRESS = new ConcurrentHashMap<>();

    private final OpenApiInteractionValidator validator;

    private ApiContract(String document) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** @throws AssertionError naming what in the answer is not as the document says */
    static void check(String address, String method, String path, int status, String contentType, String body)
            throws IOException {
        String plain = path.replaceFirst("\\?.*", "");
        if (!plain.startsWith(API) || contentType == null || !contentType.startsWith(JSON)) {
            return;
        }
        Optional<ApiContract> contract = BY_ADDRESS.computeIfAbsent(address, ApiContract::of);
        if (contract.isPresent()) {
            contract.get().check(method, plain, status, withoutNulls(JSON_TREE.readTree(body)));
        }
    }

    private void check(String method, String path, int status, JsonNode body) {
        ValidationReport report = validator.validateResponse(
                path,
                Request.Method.valueOf(method),
                SimpleResponse.Builder.status(status)
                        .withContentType(JSON)
                        .withBody(body.toString())
                        .build());
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + path + " answered " + status + ": "
                    + report.getMessages().stream()
                            .map(ValidationReport.Message::toString)
                            .collect(Collectors.joining("; ")));
        }
    }

    /** "A thing or null" is written as allOf, with which the validator cannot read a null. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(ApiContract::withoutNulls);
        return node;
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
