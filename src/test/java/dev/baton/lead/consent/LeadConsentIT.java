package dev.baton.lead.consent;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person agreed to is kept with the text they saw, and taken back without losing that they once agreed. */
@BatonTest
class LeadConsentIT {

    private static final String TEXT = "You may write to me about Nextcloud";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;
    private String campaign;

    @BeforeEach
    void prepare() {
        manager = Visitor.signedIn(port, "manager");
        campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'"));
    }

    @Test
    void aCaptureLeavesWhatWasShownAndAnswered() throws Exception {
        JsonNode consent = consent(captured("{\"consent_given\": true, \"consent_text\": \"" + TEXT + "\"}"));

        assertThat(consent.get("given").asBoolean()).isTrue();
        assertThat(consent.get("records")).hasSize(1);
        JsonNode record = consent.get("records").get(0);
        assertThat(record.get("text").asText()).isEqualTo(TEXT);
        assertThat(record.get("version").asText()).matches("[0-9a-f]{12}");
        assertThat(record.get("source").asText()).isEqualTo("landing-page");
        assertThat(record.get("channels")).hasSize(4);
        assertThat(jdbc.sql("select count(*) from lead_consent where text_sealed = convert_to(?, 'UTF8')")
                        .param(TEXT)
                        .query(Long.class)
                        .single())
                .as("texts in clear")
                .isZero();
    }

    @Test
    void whoWasNotAskedLeavesNoRecord() throws Exception {
        JsonNode consent = consent(captured("{}"));

        assertThat(consent.get("given").isNull()).isTrue();
        assertThat(consent.get("records")).isEmpty();
    }

    @Test
    void consentIsTakenBackBesideWhatWasThere() throws Exception {
        String lead = captured("{\"consent_given\": true, \"consent_text\": \"" + TEXT + "\"}");

        answer(201, say(lead, "{\"given\": false, \"channels\": [\"sms\"]}"));
        assertThat(consent(lead).get("given").asBoolean())
                .as("mail is another way")
                .isTrue();
        JsonNode told = answer(201, say(lead, "{\"given\": false, \"channels\": [\"email\"], \"text\": \"by phone\"}"));

        assertThat(told.get("given").asBoolean()).isFalse();
        JsonNode records = consent(lead).get("records");
        assertThat(records.findValuesAsText("given")).containsExactly("false", "false", "true");
        assertThat(records.get(0).get("recorded_by").asText()).isEqualTo("manager");
        JsonNode timeline = answer(200, manager.get("/v1/api/leads/" + lead + "/activities"));
        assertThat(StreamSupport.stream(timeline.get("items").spliterator(), false)
                        .map(entry -> entry.get("activity_type").asText()))
                .contains("consent_withdrawn");
    }

    @Test
    void anAgreementNeedsWordsAndAWay() throws Exception {
        String lead = captured("{}");

        assertThat(answer(400, say(lead, "{\"given\": true, \"channels\": [\"email\"]}"))
                        .get("field")
                        .asText())
                .isEqualTo("text");
        assertThat(answer(400, say(lead, "{\"given\": false, \"channels\": [\"pigeon\"]}"))
                        .get("field")
                        .asText())
                .isEqualTo("channels");
        assertThat(answer(400, say(lead, "{\"given\": false, \"channels\": [null]}"))
                        .get("field")
                        .asText())
                .isEqualTo("channels");
        assertThat(answer(400, say(lead, "{\"channels\": [\"email\"]}"))
                        .get("field")
                        .asText())
                .isEqualTo("given");
        answer(404, Visitor.signedIn(port, "rep3").post(path(lead) + "/consents", "{\"given\": false}"));
    }

    private String captured(String form) throws Exception {
        String body = TestCampaigns.lead(campaign);
        String sent = body.substring(0, body.length() - 1) + ", \"form_metadata\": " + form + "}";
        String answer = Outsider.somewhere(port).post("/v1/api/leads", sent).body();
        return json.readTree(answer).get("lead_id").asText();
    }

    private JsonNode consent(String lead) {
        return answer(200, manager.get(path(lead))).get("consent");
    }

    private java.net.http.HttpResponse<String> say(String lead, String body) {
        return manager.post(path(lead) + "/consents", body);
    }

    private static String path(String lead) {
        return "/v1/api/leads/" + lead;
    }
}
