package dev.baton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * What can be read, read once of a lead of whom nearly nothing is known and once of one of whom all is. That each answer
 * is as the document says is the visitor's check.
 */
@BatonTest
class ApiAnswersIT {

    private static final String WHOLE =
            """
            {"campaign_id": "%s", "source": "landing-page", "language": "en", "custom_fields": {"staff": "50"},
             "contact": {"firstName": "Ann", "lastName": "Abel", "email": "ann%s@acme.example",
                         "phone": "+14155550132", "company": "Acme", "date_of_birth": "1980-01-31", "city": "Austin",
                         "region": "Texas", "country": "US", "postal_code": "73301"},
             "lead_details": {"service_interest": "Roof", "urgency": "High", "message": "Please call",
                              "budget_range": "$5000", "timeline": "Soon"},
             "tracking": {"visitor_id": "v-1", "session_id": "s-1", "utm_source": "google", "utm_medium": "cpc",
                          "utm_campaign": "autumn", "utm_term": "roof", "utm_content": "a",
                          "referrer_url": "https://google.com", "landing_page_url": "https://acme.example",
                          "user_agent": "Mozilla", "time_on_page_seconds": 12.5, "return_visitor": false},
             "form_metadata": {"form_type": "page", "form_version": "1", "consent_given": true,
                               "consent_text": "Yes", "timestamp": "2026-10-03T10:30:00Z"}}""";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Test
    void whatIsReadIsAsTheDocumentSays() throws Exception {
        Visitor admin = Visitor.signedIn(port, "admin");
        JsonNode document = json.readTree(admin.get("/v3/api-docs").body());
        String campaign = new TestCampaigns(beans)
                .create(Map.of(
                        "custom_fields",
                        "'[{\"key\":\"staff\",\"label\":\"Staff\",\"type\":\"text\",\"personal\":false}]'"));
        String mail = UUID.randomUUID() + "@acme.example";
        String bare = "{\"campaign_id\": \"%s\", \"contact\": {\"email\": \"%s\"}}".formatted(campaign, mail);

        Map<String, JsonNode> ofBare = answers(document, ids(admin, campaign, bare));
        Map<String, JsonNode> ofWhole =
                answers(document, ids(admin, campaign, WHOLE.formatted(campaign, UUID.randomUUID())));

        assertThat(ofBare).hasSizeGreaterThan(35);
        assertThat(ofWhole.keySet()).isEqualTo(ofBare.keySet());
        assertEachNullIsFilledOnce(document, ofBare, ofWhole);
    }

    /** Else the check of the nulls, or of the values, would have had nothing to see. */
    private static void assertEachNullIsFilledOnce(
            JsonNode document, Map<String, JsonNode> bare, Map<String, JsonNode> whole) {
        String path = "/v1/api/leads/{lead_id}";
        JsonNode fields = document.at("/components/schemas/LeadDetail/properties");
        assertThat(bare.get(path).properties().stream()
                        .filter(field -> field.getValue().isNull())
                        .map(Map.Entry::getKey))
                .allMatch(name -> fields.at("/" + name + "/nullable").asBoolean())
                .filteredOn(name -> !whole.get(path).get(name).isNull())
                .contains("phone", "company", "date_of_birth", "message", "utm_source", "urgency", "form_metadata");
    }

    private Map<String, String> ids(Visitor admin, String campaign, String lead) throws Exception {
        Visitor manager = Visitor.signedIn(port, "manager");
        String leadId = id(manager.post("/v1/api/leads", lead).body(), "lead_id");
        String request =
                "{\"kind\": \"access\", \"identity_check\": \"known\", \"lead_ids\": [\"%s\"]}".formatted(leadId);
        String requestId = id(admin.post("/v1/api/privacy-requests", request).body(), "id");
        return Map.of("lead_id", leadId, "campaign_id", campaign, "username", "rep1", "request_id", requestId);
    }

    private String id(String answer, String field) throws Exception {
        assertThat(json.readTree(answer).path(field).asText()).as(answer).isNotEmpty();
        return json.readTree(answer).get(field).asText();
    }

    /** By path, of all that are read without an id but these. Copies are made by night, merging needs a second lead. */
    private Map<String, JsonNode> answers(JsonNode document, Map<String, String> ids) throws Exception {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            String filled = path.getKey();
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            boolean stream = path.getKey().matches(".*/(events|copy\\..*|merge)");
            if (path.getValue().has("get") && !stream && !filled.contains("{")) {
                var answer = Visitor.signedIn(port, "admin").get(filled);
                assertThat(answer.statusCode())
                        .as("%s: %s", filled, answer.body())
                        .isEqualTo(200);
                answers.put(path.getKey(), json.readTree(answer.body()));
            }
        }
        return answers;
    }
}
