package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Two people change one lead: nobody's value is lost in silence, and nobody is held up for nothing. */
@BatonTest
class ConcurrentChangeIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private Visitor manager;
    private Visitor admin;
    private String id;
    private int seen;

    @BeforeEach
    void twoPeopleSeeOneLead() throws Exception {
        manager = Visitor.signedIn(port, "manager");
        admin = Visitor.signedIn(port, "admin");
        id = new LeadDriver(beans).receive(LeadFixtures.leadFor("rep2"));
        seen = lead().get("version").asInt();
    }

    @Test
    void whoComesLaterIsToldWhoChangedWhatAndNothingChanges() throws Exception {
        change(manager, "\"city\": \"Dallas\", \"company\": \"Acme\"", seen);

        HttpResponse<String> late = change(admin, "\"city\": \"Houston\"", seen);

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        JsonNode told = json.readTree(late.body());
        assertThat(told.get("error").asText()).isEqualTo("CONFLICT");
        assertThat(told.get("field").asText()).isEqualTo("city");
        assertThat(told.get("message").asText()).startsWith("Mary Manager changed city since you saw it");
        assertThat(told.at("/changed_meanwhile/by").asText()).isEqualTo("Mary Manager");
        assertThat(told.at("/changed_meanwhile/at").asText()).isNotBlank();
        assertThat(told.at("/changed_meanwhile/fields").toString()).isEqualTo("[\"city\"]");
        assertThat(lead().get("city").asText()).isEqualTo("Dallas");
    }

    @Test
    void whoLookedAgainMayChangeIt() throws Exception {
        change(manager, "\"city\": \"Dallas\"", seen);

        assertThat(change(admin, "\"city\": \"Houston\"", lead().get("version").asInt())
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead().get("city").asText()).isEqualTo("Houston");
    }

    @Test
    void anotherFieldOrTheSameValueIsInNobodysWay() throws Exception {
        change(manager, "\"city\": \"Dallas\"", seen);

        assertThat(change(admin, "\"company\": \"Acme\", \"city\": \"Dallas\"", seen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead().get("company").asText()).isEqualTo("Acme");
    }

    @Test
    void withoutAVersionTheLastOneCounts() throws Exception {
        change(manager, "\"city\": \"Dallas\"", seen);

        assertThat(admin.send("PATCH", "/v1/api/leads/" + id, "{\"city\": \"Houston\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead().get("city").asText()).isEqualTo("Houston");
    }

    @Test
    void aVersionIsAWholeNumber() throws Exception {
        HttpResponse<String> answer =
                admin.send("PATCH", "/v1/api/leads/" + id, "{\"city\": \"Houston\", \"version\": \"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo("version");
    }

    @Test
    void theTimelineTellsTheOldScoreAndTheNewOneAndIsNarrowedByKind() throws Exception {
        int before = lead().get("lead_score").asInt();
        change(manager, "\"company\": null", seen);

        JsonNode scored = entries("?kind=score&size=1").get("items").get(0);
        assertThat(scored.at("/metadata/score_before").asInt()).isEqualTo(before);
        assertThat(scored.at("/metadata/score").asInt()).isLessThan(before);
        assertThat(entries("?kind=score").get("items"))
                .allSatisfy(
                        entry -> assertThat(entry.get("activity_type").asText()).isEqualTo("scored"));
        assertThat(entries("?kind=people").get("total").asInt()).isZero();
        assertThat(entries("").get("total").asInt())
                .isGreaterThan(entries("?kind=score").get("total").asInt());
        assertThat(entries("?kind=nothing").get("field").asText()).isEqualTo("kind");
    }

    @Test
    void theScoreIsExplainedToWhomTheLeadIsShown() throws Exception {
        JsonNode score =
                json.readTree(manager.get("/v1/api/leads/" + id + "/score").body());

        assertThat(score.get("score").asInt())
                .isEqualTo(lead().get("lead_score").asInt());
        assertThat(score.get("criteria")).isNotEmpty();
        assertThat(Visitor.signedIn(port, "rep1")
                        .get("/v1/api/leads/" + id + "/score")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode entries(String query) throws Exception {
        return json.readTree(
                manager.get("/v1/api/leads/" + id + "/activities" + query).body());
    }

    private HttpResponse<String> change(Visitor who, String fields, int version) {
        return who.send("PATCH", "/v1/api/leads/" + id, "{" + fields + ", \"version\": " + version + "}");
    }

    private JsonNode lead() throws Exception {
        return json.readTree(manager.get("/v1/api/leads/" + id).body());
    }
}
