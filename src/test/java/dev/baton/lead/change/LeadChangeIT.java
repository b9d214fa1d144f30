package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A lead changed past its tasks: what is named changes, along the allowed transitions, by whom it is right for. */
@BatonTest
class LeadChangeIT {

    private static final String FOLLOW_UP = "IntermediateEvent_FollowUpDue";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private LeadDriver driver;
    private Visitor manager;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        HttpResponse<String> answer = patch(
                manager,
                id,
                "{\"phone\": \"(206) 555-0199\", \"company\": null, \"shoe_size\": 44, \"city\": \"Dallas\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("changed").toString())
                .isEqualTo("[\"phone\",\"company\",\"city\"]");
        assertThat(json.readTree(answer.body()).get("warnings").get(0).asText()).startsWith("shoe_size");
        JsonNode lead = lead(id);
        assertThat(lead.get("phone").asText()).isEqualTo("+12065550199");
        assertThat(lead.get("company").isNull()).isTrue();
        assertThat(lead.get("city").asText()).isEqualTo("Dallas");
        assertThat(lead.get("first_name").asText()).isEqualTo("Joan");
        assertThat(lead.get("urgency").asText()).isEqualTo("High (Same day)");
        assertThat(driver.timeline(id)).endsWith("lead_changed", "scored");
    }

    @Test
    void ownFieldsChangeOneByOne() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        patch(manager, id, "{\"custom_fields\": {\"a\": \"1\", \"b\": 2, \"c\": \"3\"}}");
        patch(manager, id, "{\"custom_fields\": {\"b\": null, \"c\": \"4\"}}");
        assertThat(lead(id).get("custom_fields")).isEqualTo(json.readTree("{\"a\":\"1\",\"c\":\"4\"}"));
        patch(manager, id, "{\"custom_fields\": null}");

        assertThat(lead(id).get("custom_fields")).isEmpty();
    }

    @Test
    void theFollowUpDateIsSetAndClearedAndMovesTheWorkThatWaitsForIt() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));
        Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(30, ChronoUnit.DAYS);

        assertThat(patch(manager, id, "{\"follow_up_date\": \"" + first + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(lead(id).get("follow_up_date").asText()).isEqualTo(first.toString());
        driver.complete(
                "rep2",
                id,
                Map.of(
                        "status",
                        "contacted",
                        "contact",
                        "call",
                        "leadAnswered",
                        false,
                        "followUpDate",
                        LocalDate.now().plusDays(10).toString()));
        assertThat(driver.job(id, FOLLOW_UP)).isNotNull();
        patch(manager, id, "{\"follow_up_date\": \"" + first + "\"}");
        assertThat(driver.job(id, FOLLOW_UP).getDuedate()).isEqualTo(Date.from(first));
        patch(manager, id, "{\"follow_up_date\": null}");

        assertThat(lead(id).get("follow_up_date").isNull()).isTrue();
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep2");
    }

    @Test
    void aClosedLeadIsNotFollowedUp() {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        patch(manager, id, "{\"status\": \"closed_lost\"}");

        assertThat(patch(manager, id, "{\"follow_up_date\": \"" + Instant.now().plusSeconds(86_400) + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theDocumentNamesEveryFieldWithAnExample() throws Exception {
        JsonNode document = json.readTree(manager.get("/v3/api-docs").body());

        JsonNode body = document.at("/paths/~1v1~1api~1leads~1{lead_id}/patch/requestBody/content/application~1json");
        assertThat(body.at("/schema/$ref").asText()).endsWith("/LeadChange");
        assertThat(body.get("examples")).isNotEmpty();
        assertThat(document.at("/components/schemas/LeadChange/properties").fieldNames())
                .toIterable()
                .contains("first_name", "follow_up_date", "custom_fields", "status", "qualification_status");
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        assertThat(json.readTree(patch(manager, id, LeadChangeBody.EXAMPLE).body())
                        .get("warnings"))
                .isEmpty();
    }

    @Test
    void theScoreFollowsWhatIsKnown() throws Exception {
        String id = driver.receive(LeadFixtures.leadToNurture());
        int before = lead(id).get("lead_score").asInt();

        patch(manager, id, "{\"phone\": \"+12065550199\", \"company\": \"Acme\"}");

        assertThat(lead(id).get("lead_score").asInt()).isEqualTo(before + 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first_name|{\"first_name\": 7}",
                "email|{\"email\": \"nobody\"}",
                "email|{\"email\": null, \"phone\": null}",
                "phone|{\"phone\": \"12\"}",
                "date_of_birth|{\"date_of_birth\": \"31.12.1980\"}",
                "custom_fields|{\"custom_fields\": []}",
                "status|{\"status\": \"sold\"}",
                "qualification_status|{\"qualification_status\": \"maybe\"}",
                "status|{\"status\": null}",
                "qualification_status|{\"qualification_status\": null}",
                "first_name|{\"first_name\": null}",
                "last_name|{\"last_name\": \"  \"}",
                "follow_up_date|{\"follow_up_date\": \"tomorrow\"}",
                "follow_up_date|{\"follow_up_date\": \"2020-01-01T00:00:00Z\"}",
                "follow_up_date|{\"follow_up_date\": \"2099-01-01T00:00:00Z\"}",
                "custom_fields.a|{\"custom_fields\": {\"a\": []}}",
            })
    void whatIsWrongIsNamedAndNothingChanges(String field, String body) throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        JsonNode before = lead(id);

        HttpResponse<String> answer = patch(manager, id, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo(field);
        assertThat(lead(id)).isEqualTo(before);
    }

    @Test
    void statusAndQualificationMoveAlongTheAllowedTransitionsOnly() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        assertThat(patch(manager, id, "{\"status\": \"proposal\"}").body()).contains("\"CONFLICT\"", "contacted");
        assertThat(patch(manager, id, "{\"qualification_status\": \"customer\"}")
                        .body())
                .contains("\"CONFLICT\"", "marketing_qualified");
        patch(manager, id, "{\"status\": \"contacted\", \"qualification_status\": \"marketing_qualified\"}");

        assertThat(lead(id).get("status").asText()).isEqualTo("contacted");
        assertThat(lead(id).get("qualification_status").asText()).isEqualTo("marketing_qualified");
        assertThat(driver.timeline(id)).endsWith("status_changed", "status_changed");
        assertThat(driver.task(id)).isNotNull();
    }

    @Test
    void closingAnOfferedLeadTakesTheOfferBackAndEndsItsProcesses() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        patch(manager, id, "{\"status\": \"closed_lost\"}");

        assertThat(driver.instances(id)).isEmpty();
        assertThat(driver.task(id)).isNull();
        assertThat(driver.offers(id)).isEqualTo(Map.of("rep2", "withdrawn"));
        assertThat(lead(id).get("offered_to").isNull()).isTrue();
        assertThat(lead(id).get("status").asText()).isEqualTo("closed_lost");
    }

    @Test
    void closingALeadThatIsWorkedEndsItsTaskAndItsMessages() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));

        patch(Visitor.signedIn(port, "rep2"), id, "{\"status\": \"closed_lost\"}");

        assertThat(driver.instances(id)).isEmpty();
        assertThat(lead(id).get("assigned_to").asText()).isEqualTo("rep2");
    }

    @Test
    void aRepChangesTheirOwnLeadsOnly() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        assertThat(patch(Visitor.signedIn(port, "rep1"), id, "{\"city\": \"X\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(patch(Visitor.signedIn(port, "rep2"), id, "{\"city\": \"X\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(patch(Visitor.signedIn(port, "analyst"), id, "{\"city\": \"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(patch(Visitor.anonymous(port), id, "{\"city\": \"X\"}").statusCode())
                .isIn(401, 403);
        assertThat(lead(id).get("city").asText()).isEqualTo("Austin");
    }

    private JsonNode lead(String id) throws Exception {
        return json.readTree(manager.get("/v1/api/leads/" + id).body());
    }

    private static HttpResponse<String> patch(Visitor visitor, String id, String body) {
        return visitor.send("PATCH", "/v1/api/leads/" + id, body);
    }
}
