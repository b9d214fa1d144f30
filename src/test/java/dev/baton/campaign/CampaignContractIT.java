package dev.baton.campaign;

import static dev.baton.campaign.CampaignMakingIT.PATH;
import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * Every call on a campaign that is there, by everybody there is: who may gets the right answer, and who may not the
 * envelope, and the campaign stays as it was. For one that is not there the security matrix says it.
 */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignContractIT {

    /** The columns of 002's table, in its order, and what api.md adds that is there so far. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "description",
            "campaign_type",
            "status",
            "start_date",
            "end_date",
            "budget",
            "target_leads",
            "landing_page_url",
            "auto_assign",
            "assigned_to",
            "notification_emails",
            "created_at",
            "updated_at",
            "services",
            "reps",
            "manager",
            "region",
            "language",
            "currency",
            "custom_fields",
            "created_by",
            "archived");

    private static final Map<Integer, String> CODES = Map.of(
            400, "VALIDATION_ERROR", 401, "UNAUTHENTICATED", 403, "FORBIDDEN", 404, "NOT_FOUND", 409, "CONFLICT");

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private final Map<String, Visitor> everybody = new LinkedHashMap<>();
    private Visitor manager;

    @BeforeAll
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
        everybody.put("anonymous", Visitor.anonymous(port));
        everybody.get("anonymous").get("/v1/api/me"); // brings the token against forgeries
        for (String role : List.of("rep1", "analyst", "manager", "admin")) {
            everybody.put(role, Visitor.signedIn(port, role));
        }
        everybody.put("program that takes leads", program("lead:read", "lead:create"));
        everybody.put("program that reads", program("campaign:read"));
        everybody.put("program that manages", program("campaign:read", "campaign:manage"));
    }

    private Visitor program(String... permissions) {
        String body = "{\"name\":\"contract " + permissions.length + permissions[0] + "\",\"permissions\":[\""
                + String.join("\",\"", permissions) + "\"]}";
        return Visitor.withToken(
                port,
                answer(201, Visitor.signedIn(port, "admin").post("/v1/api/tokens", body))
                        .get("token")
                        .asText());
    }

    /** The statuses in the order of {@link #everybody}: two are shut out, three read only, three manage. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    |            |                              | 401 200 200 200 200 403 200 200",
                "GET    | ID         |                              | 401 200 200 200 200 403 200 200",
                "GET    | ID/overview|                              | 401 200 200 200 200 403 200 200",
                "POST   |            | {'name':'New'}               | 401 403 403 201 201 403 403 201",
                "POST   |            | {'id':'ID','name':'Again'}   | 401 403 403 409 409 403 403 409",
                "POST   |            | {'name':''}                  | 401 403 403 400 400 403 403 400",
                "PATCH  | ID         | {'name':'Other'}             | 401 403 403 200 200 403 403 200",
                "PATCH  | ID         | {'status':'paused'}          | 401 403 403 200 200 403 403 200",
                "PATCH  | ID         | {'status':'draft'}           | 401 403 403 409 409 403 403 409",
                "PATCH  | ID         | {'budget':-1}                | 401 403 403 400 400 403 403 400",
                "PATCH  | ID         | {'archived':true}            | 401 403 403 200 200 403 403 200",
                "POST   | ID/duplicate|                             | 401 403 403 201 201 403 403 201",
                "POST   | ID/archive |                              | 401 403 403 200 200 403 403 200",
                "DELETE | ID         |                              | 401 403 403 204 204 403 403 204",
            })
    void everybodyGetsTheAnswerThatIsTheirs(String method, String more, String body, String statuses) {
        List<String> found = new ArrayList<>();
        everybody.forEach((name, visitor) -> {
            String id = new TestCampaigns(beans).create(Map.of());
            JsonNode before = answer(200, manager.get(PATH + "/" + id));
            HttpResponse<String> answer = visitor.send(
                    method,
                    PATH + (more == null ? "" : "/" + more.replace("ID", id)),
                    body == null ? null : body.replace("ID", id).replace('\'', '"'));
            found.add(String.valueOf(answer.statusCode()));
            if (answer.statusCode() >= 400) {
                isEnvelope(answer);
                assertThat(answer(200, manager.get(PATH + "/" + id))).as(name).isEqualTo(before);
            }
        });
        assertThat(String.join(" ", found)).isEqualTo(statuses);
    }

    private static void isEnvelope(HttpResponse<String> answer) {
        JsonNode envelope = answer(answer.statusCode(), answer);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(envelope.get("success").asBoolean(true)).isFalse();
        assertThat(envelope.get("code").asInt()).isEqualTo(answer.statusCode());
        assertThat(envelope.get("error").asText()).isEqualTo(CODES.get(answer.statusCode()));
        assertThat(envelope.get("message").asText()).isNotBlank();
    }

    @Test
    void eachAnswerHoldsTheColumnsUnderTheirNames() {
        String id = "c-" + UUID.randomUUID();
        String body = "{\"id\":\"" + id + "\",\"name\":\"Whole\"}";

        List<JsonNode> answers = List.of(
                answer(201, manager.post(PATH, body)),
                answer(200, manager.get(PATH + "/" + id)),
                answer(200, manager.send("PATCH", PATH + "/" + id, "{\"target_leads\":5}")),
                answer(200, manager.get(PATH + "?sort=created_at,desc&size=1")).at("/items/0"),
                answer(201, manager.post(PATH + "/" + id + "/duplicate", null)),
                answer(200, manager.post(PATH + "/" + id + "/archive", null)));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.fieldNames()).toIterable().containsAll(COLUMNS));
        assertThat(answers.get(2).get("target_leads").asInt()).isEqualTo(5);
        assertThat(answers.get(5).get("archived").asBoolean()).isTrue();
    }

    @Test
    void whatHasLeadsIsNotDeletedByAnybody() {
        String id = new TestCampaigns(beans).create(Map.of());
        new LeadDriver(beans).receive(leadOf(id));
        for (String name : List.of("manager", "admin", "program that manages")) {
            HttpResponse<String> refused = everybody.get(name).send("DELETE", PATH + "/" + id, null);
            assertThat(refused.statusCode()).as(name).isEqualTo(409);
            isEnvelope(refused);
        }
        assertThat(answer(200, manager.get(PATH + "/" + id)).get("lead_count").asInt())
                .isEqualTo(1);
    }
}
