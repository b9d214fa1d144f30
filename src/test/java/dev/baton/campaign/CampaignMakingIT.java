package dev.baton.campaign;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Campaigns are made, duplicated, put away and deleted by their managers. */
@BatonTest
class CampaignMakingIT {

    static final String PATH = "/v1/api/campaigns";

    private static final String AUTUMN =
            """
            {"id":"%s","name":"Autumn","description":"For schools","campaign_type":"product","status":"draft",
            "start_date":"2027-01-01","end_date":"2027-03-31","budget":5000.50,"currency":"EUR",
            "target_leads":300,"landing_page_url":"https://www.example.com/autumn",
            "services":["Security Assessment","security assessment"],"reps":["rep1","rep2"],
            "assigned_to":"rep2","auto_assign":false,"manager":"admin","region":"DE","language":"de",
            "custom_fields":[{"key":"roof"},{"key":"since","label":"Since","type":"date","personal":false}],
            "notification_emails":["Sales@acme.example"],"notification_grades":["B","A"],
            "retention_days":90,"double_opt_in":true,"count_mails":true}
            """;

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;
    private final String name = "Spring " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void aNameIsEnough() {
        HttpResponse<String> made = manager.post(PATH, "{\"name\":\"" + name + "\"}");

        JsonNode campaign = answer(201, made);
        String id = campaign.get("id").asText();
        assertThat(id).isEqualTo(name.toLowerCase().replace(' ', '-'));
        assertThat(made.headers().firstValue("Location")).contains(PATH + "/" + id);
        assertThat(answer(200, manager.get(PATH + "/" + id))).isEqualTo(campaign);
        assertThat(campaign.get("status").asText()).isEqualTo("active");
        assertThat(campaign.get("manager").asText()).isEqualTo("manager");
        assertThat(campaign.get("created_by").asText()).isEqualTo("manager");
        assertThat(campaign.get("auto_assign").asBoolean()).isTrue();
        answer(201, Visitor.anonymous(port).post("/v1/api/leads", TestCampaigns.lead(id)));
        assertThat(audited(id)).containsExactly("campaign_created");
    }

    @Test
    void whatIsSentIsKept() {
        String id = "c-" + UUID.randomUUID();
        JsonNode campaign = answer(201, manager.post(PATH, AUTUMN.formatted(id)));

        assertThat(campaign.get("id").asText()).isEqualTo(id);
        assertThat(campaign.get("budget").decimalValue()).isEqualByComparingTo("5000.50");
        assertThat(campaign.get("services").toString()).isEqualTo("[\"Security Assessment\"]");
        assertThat(campaign.get("custom_fields").toString())
                .isEqualTo("[{\"key\":\"roof\",\"label\":\"roof\",\"type\":\"text\",\"personal\":true},"
                        + "{\"key\":\"since\",\"label\":\"Since\",\"type\":\"date\",\"personal\":false}]");
        assertThat(List.of(
                        "campaign_type",
                        "status",
                        "end_date",
                        "currency",
                        "target_leads",
                        "assigned_to",
                        "auto_assign",
                        "manager"))
                .extracting(field -> campaign.get(field).asText())
                .containsExactly("product", "draft", "2027-03-31", "EUR", "300", "rep2", "false", "admin");
        assertThat(campaign.get("notification_grades").toString()).isEqualTo("[\"A\",\"B\"]");
    }

    @Test
    void aTakenIdIsAConflictAndATakenNameGetsANumber() {
        String id = make();

        assertThat(answer(409, manager.post(PATH, "{\"id\":\"" + id + "\",\"name\":\"Other\"}"))
                        .get("error")
                        .asText())
                .isEqualTo("CONFLICT");
        assertThat(answer(200, manager.get(PATH + "/" + id)).get("name").asText())
                .isEqualTo(name);
        assertThat(make()).isEqualTo(id + "-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{\"name\":\" \"}|name",
                "{\"name\":\"A\",\"id\":\"Not a slug\"}|id",
                "{\"name\":\"A\",\"steps\":[]}|steps",
                "{\"name\":\"A\",\"archived\":true}|archived",
                "{\"name\":1,\"budget\":\"much\",\"reps\":[\"rep1\",\"nobody\"],\"status\":\"open\"}"
                        + "|name status budget reps[1]"
            })
    void everyMistakeIsNamedByItsField(String body, String fields) {
        JsonNode refused = answer(400, manager.post(PATH, body));

        assertThat(refused.get("error").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(fields(refused)).containsExactly(fields.split(" "));
    }

    @Test
    void aCopyIsADraftWithoutLeadsAndTokens() {
        String id = make();
        answer(201, manager.post(PATH + "/" + id + "/tokens", "{\"name\":\"shop\"}"));
        new LeadDriver(beans).receive(leadOf(id));

        HttpResponse<String> made = manager.post(PATH + "/" + id + "/duplicate", "");

        JsonNode copy = answer(201, made);
        String copyId = copy.get("id").asText();
        assertThat(made.headers().firstValue("Location")).contains(PATH + "/" + copyId);
        assertThat(copy.get("name").asText()).isEqualTo("Copy of " + name);
        assertThat(copy.get("status").asText()).isEqualTo("draft");
        assertThat(copy.get("lead_count").asLong()).isZero();
        assertThat(answer(200, manager.get(PATH + "/" + copyId + "/tokens"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsInTheArchiveTakesNoLeadsAndIsNotListed() {
        String id = make();

        assertThat(answer(200, manager.post(PATH + "/" + id + "/archive", ""))
                        .get("archived")
                        .asBoolean())
                .isTrue();

        assertThat(ids("?size=500")).doesNotContain(id);
        assertThat(ids("?size=500&archived=true")).contains(id);
        assertThat(answer(409, Visitor.anonymous(port).post("/v1/api/leads", TestCampaigns.lead(id)))
                        .get("message")
                        .asText())
                .isEqualTo("The campaign is archived: it takes no leads now");
        answer(200, manager.send("PATCH", PATH + "/" + id, "{\"archived\":false}"));
        answer(201, Visitor.anonymous(port).post("/v1/api/leads", TestCampaigns.lead(id)));
        assertThat(ids("?size=500")).contains(id);
    }

    @Test
    void whatNothingCameInByIsDeleted() {
        String id = make();

        assertThat(manager.send("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(204);

        answer(404, manager.get(PATH + "/" + id));
        assertThat(audited(id)).containsExactly("campaign_created", "campaign_deleted");
    }

    @Test
    void aCampaignWithLeadsIsNot() {
        String id = make();
        new LeadDriver(beans).receive(leadOf(id));

        assertThat(answer(409, manager.send("DELETE", PATH + "/" + id, ""))
                        .get("message")
                        .asText())
                .isEqualTo("The campaign has 1 lead, so it cannot be deleted: archive it instead");
        answer(200, manager.get(PATH + "/" + id));
    }

    @Test
    void norOneThatASheetWasUploadedTo() {
        String id = make();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> jdbc.sql(
                        "insert into import (id, file_name, file_size, campaign_id, mode, status, created_by, created_at)"
                                + " values (gen_random_uuid(), 'a.csv', 1, ?, 'run', 'failed', 'manager', now())")
                .param(id)
                .update());

        assertThat(answer(409, manager.send("DELETE", PATH + "/" + id, ""))
                        .get("message")
                        .asText())
                .startsWith("Sheets were uploaded to the campaign");
        answer(200, manager.get(PATH + "/" + id));
    }

    @Test
    void listsArePagedSortedAndNarrowed() {
        String first = make();
        String second = make();
        answer(200, manager.send("PATCH", PATH + "/" + second, "{\"status\":\"paused\"}"));

        assertThat(ids("?sort=created_at,desc&size=2")).containsExactly(second, first);
        assertThat(ids("?sort=created_at,desc&size=1&page=1")).containsExactly(first);
        assertThat(ids("?status=paused&size=500")).contains(second).doesNotContain(first);
        assertThat(ids("?page=2000000000&size=500")).isEmpty();
        for (String wrong : List.of("status=open", "sort=secret", "colour=red", "size=501", "archived=perhaps")) {
            JsonNode refused = answer(400, manager.get(PATH + "?" + wrong));
            assertThat(refused.get("field").asText()).isEqualTo(wrong.split("=")[0]);
        }
    }

    private String make() {
        return answer(201, manager.post(PATH, "{\"name\":\"" + name + "\"}"))
                .get("id")
                .asText();
    }

    private List<String> ids(String query) {
        return answer(200, manager.get(PATH + query)).findValuesAsText("id");
    }

    private List<String> audited(String id) {
        return jdbc.sql("select action from audit_log where subject_type = 'campaign' and subject_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    static List<String> fields(JsonNode refused) {
        return refused.has("errors") && !refused.get("errors").isEmpty()
                ? refused.get("errors").findValuesAsText("field")
                : List.of(refused.get("field").asText());
    }
}
