package dev.baton.contract;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Every example of a body in the served document is one that the API takes, whichever call it stands at. */
@BatonTest
class ApiExamplesIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private JsonNode document;

    @Test
    void everyExampleIsTaken() throws Exception {
        Visitor manager = Visitor.signedIn(port, "manager");
        document = json.readTree(manager.get("/v3/api-docs").body());
        String campaign = new TestCampaigns(beans).create(Map.of());
        String lead = new LeadDriver(beans).receive(leadFor("rep1"));

        Map<String, ObjectNode> examples = examples();

        assertThat(examples.keySet())
                .contains(
                        "POST " + LEADS,
                        "PATCH " + LEADS + "/{lead_id}",
                        "POST " + LEADS + "/{lead_id}/activities",
                        "POST " + LEADS + "/{lead_id}/consents",
                        "POST " + LEADS + "/bulk",
                        "POST /v1/api/visits",
                        "PATCH /v1/api/me/notifications");
        for (Map.Entry<String, ObjectNode> example : examples.entrySet()) {
            String[] call = example.getKey().split(" ");
            ObjectNode body = example.getValue();
            put(body, "campaign_id", json.getNodeFactory().textNode(campaign));
            put(body, "lead_ids", json.createArrayNode().add(lead));
            String path = call[1].replace("{lead_id}", lead).replace("{campaign_id}", campaign);
            var answer = manager.send(call[0], path, body.toString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", example.getKey(), body, answer.body())
                    .isBetween(200, 204);
        }
    }

    /** Else a program that was made from the document would ask for what nobody needs. */
    @Test
    void whatIsRequiredCannotBeLeftOut() throws Exception {
        Visitor manager = Visitor.signedIn(port, "manager");
        document = json.readTree(manager.get("/v3/api-docs").body());
        String lead = new LeadDriver(beans).receive(leadFor("rep1"));
        List<String> taken = new ArrayList<>();

        for (Map.Entry<String, ObjectNode> example : examples().entrySet()) {
            String[] call = example.getKey().split(" ");
            for (String field : required(call[0], call[1])) {
                ObjectNode body = example.getValue().deepCopy();
                body.remove(field);
                String path = call[1].replace("{lead_id}", lead);
                if (manager.send(call[0], path, body.toString()).statusCode() < 400) {
                    taken.add(example.getKey() + " without " + field);
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    private List<String> required(String method, String path) {
        JsonNode content = document.get("paths").get(path).get(method.toLowerCase(Locale.ROOT));
        JsonNode schema = resolved(content.at("/requestBody/content/application~1json/schema"));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private JsonNode resolved(JsonNode given) {
        return given.has("$ref") ? document.at(given.get("$ref").asText().substring(1)) : given;
    }

    private static void put(ObjectNode body, String name, JsonNode value) {
        if (body.has(name)) {
            body.set(name, value);
        }
    }

    /** The whole ones, and those that the examples of single fields make. */
    private Map<String, ObjectNode> examples() {
        Map<String, ObjectNode> found = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content/application~1json");
                    String call = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    content.path("examples").forEach(example -> found.put(call, object(example.get("value"))));
                    if (!content.has("examples")) {
                        ObjectNode ofFields = ofFields(content.path("schema"));
                        if (!ofFields.isEmpty()) {
                            found.put(call, ofFields);
                        }
                    }
                }));
        return found;
    }

    private ObjectNode ofFields(JsonNode given) {
        return json.createObjectNode()
                .setAll(resolved(given).path("properties").properties().stream()
                        .filter(field -> field.getValue().has("example"))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().get("example"))));
    }

    private ObjectNode object(JsonNode value) {
        try {
            return (ObjectNode) (value.isTextual() ? json.readTree(value.asText()) : value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
