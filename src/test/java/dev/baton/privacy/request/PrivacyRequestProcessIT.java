package dev.baton.privacy.request;

import static dev.baton.privacy.PrivacyDriver.PATH;
import static dev.baton.privacy.PrivacyDriver.answer;
import static dev.baton.privacy.PrivacyDriver.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.merge.OnePerson;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way and every time limit of {@code privacy-request}. */
@BatonTest
class PrivacyRequestProcessIT {

    private static final String APPROVE = "UserTask_ApproveRequest";
    private static final String OVERDUE = "UserTask_AnswerOverdueRequest";
    private static final String REMINDER_TIMER = "BoundaryEvent_ReminderDue";
    private static final String OVERDUE_TIMER = "BoundaryEvent_RequestOverdue";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private PrivacyDriver privacy;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        privacy = new PrivacyDriver(beans, port);
    }

    @Test
    void theLeadsOfThePersonAreFoundByEmailAndPhoneAndWhoeverDecidesSaysWhichAreTheirs() {
        String byEmail = driver.receive(ann.byEmail("Acme"));
        String byPhone = driver.receive(ann.byPhone("Bolt"));
        String other = driver.receive(new OnePerson().byEmail("Cord"));

        String id = privacy.open("erasure", ann.email(), ",\"phone\":\"" + ann.phone() + "\"");

        assertThat(privacy.get(id).get("leads").findValuesAsText("lead_id"))
                .containsExactlyInAnyOrder(byEmail, byPhone)
                .doesNotContain(other);
        assertThat(driver.waitsAt(key(id))).containsExactly(APPROVE);

        answer(
                200,
                privacy.admin()
                        .post(
                                PATH + "/" + id + "/decide",
                                "{\"decision\":\"approve\",\"lead_ids\":[\"" + byEmail + "\"]}"));
        privacy.carryOut(id);
        assertThat(leads(byEmail)).isEmpty();
        assertThat(leads(byPhone)).containsExactly(byPhone);
        assertThat(privacy.get(id).get("status").asText()).isEqualTo("done");
    }

    @Test
    void refusalNeedsAReasonAndEndsTheRequest() {
        String id = privacy.open("access", ann.email(), "");
        assertThat(answer(400, decide(privacy.manager(), id, "refuse", null)).toString())
                .contains("reason");

        answer(200, decide(privacy.manager(), id, "refuse", "Not the person"));

        JsonNode refused = privacy.get(id);
        assertThat(refused.get("status").asText()).isEqualTo("refused");
        assertThat(refused.get("refusal").asText()).isEqualTo("Not the person");
        assertThat(refused.get("decided_by").asText()).isEqualTo("manager");
        assertThat(driver.instances(key(id))).isEmpty();
        answer(409, decide(privacy.manager(), id, "approve", null));
    }

    @Test
    void whoOpenedARemovalDoesNotApproveItAlsoNotInTasklist() {
        String lead = driver.receive(ann.byEmail("Acme"));
        String id = privacy.open("erasure", ann.email(), "");

        assertThat(answer(409, decide(privacy.manager(), id, "approve", null)).toString())
                .contains("Somebody else");
        assertThatThrownBy(() -> driver.complete("manager", key(id), Map.of("decision", "approve")))
                .hasMessageContaining("Somebody else");
        assertThat(privacy.get(id).get("status").asText()).isEqualTo("open");

        driver.complete("admin", key(id), Map.of("decision", "approve"));
        privacy.carryOut(id);
        assertThat(leads(lead)).isEmpty();
    }

    @Test
    void managersAreRemindedAWeekBeforeAndAdministratorsTakeOverWhenItIsOverdue() {
        String id = privacy.open("access", ann.email(), "");
        assertDue(id, REMINDER_TIMER, Duration.ofDays(23));
        assertDue(id, OVERDUE_TIMER, Duration.ofDays(30));

        driver.runJob(key(id), REMINDER_TIMER);
        assertThat(driver.task(key(id)).getPriority()).isEqualTo(90);
        assertThat(jdbc.sql("select count(*) from live_event where audience = 'role:manager'"
                                + " and data ->> 'privacy_request_id' = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        driver.runJob(key(id), OVERDUE_TIMER);
        assertThat(driver.waitsAt(key(id))).containsExactly(OVERDUE);
        assertThat(beans.getBean(TaskService.class)
                        .getIdentityLinksForTask(driver.task(key(id)).getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("camunda-admin"));
        privacy.approveAndCarryOut(id);
        assertThat(privacy.get(id).get("status").asText()).isEqualTo("done");
    }

    @Test
    void itIsExtendedOnceWithAReasonAndItsTimersMoveAlong() {
        String id = privacy.open("access", ann.email(), "");
        answer(400, privacy.manager().post(PATH + "/" + id + "/extend", "{}"));

        answer(200, privacy.manager().post(PATH + "/" + id + "/extend", "{\"reason\":\"Many sheets\"}"));

        assertDue(id, OVERDUE_TIMER, Duration.ofDays(91));
        assertDue(id, REMINDER_TIMER, Duration.ofDays(84));
        assertThat(privacy.get(id).get("extension").asText()).isEqualTo("Many sheets");
        answer(409, privacy.manager().post(PATH + "/" + id + "/extend", "{\"reason\":\"More\"}"));
    }

    @Test
    void correctionGoesTheWayOfEveryChangeAndTheTimelineDoesNotRepeatTheOldValue() {
        String lead = driver.receive(ann.byEmail("Acme"));
        String id = privacy.open("correction", ann.email(), ",\"corrections\":{\"company\":\"Bolt Ltd\"}");

        privacy.approveAndCarryOut(id);

        JsonNode now = answer(200, privacy.manager().get("/v1/api/leads/" + lead));
        assertThat(now.get("company").asText()).isEqualTo("Bolt Ltd");
        JsonNode entries = answer(200, privacy.manager().get("/v1/api/leads/" + lead + "/activities"));
        assertThat(entries.toString()).contains("lead_changed", "company").doesNotContain("Acme");
        assertThat(privacy.get(id).at("/counts/leads").asInt()).isEqualTo(1);
    }

    @Test
    void aLeadUnderLegalHoldIsNotRemovedAndTheRequestSaysSo() {
        String lead = driver.receive(ann.byEmail("Acme"));
        String id = privacy.open("erasure", ann.email(), "");
        String hold = "/v1/api/leads/" + lead + "/legal-hold";
        answer(200, privacy.admin().send("PUT", hold, "{\"reason\":\"Lawsuit\"}"));

        assertThat(answer(409, decide(privacy.admin(), id, "approve", null)).toString())
                .contains("legal hold", lead);

        assertThat(privacy.admin().send("DELETE", hold, null).statusCode()).isEqualTo(204);
        answer(200, decide(privacy.admin(), id, "approve", null));
        answer(200, privacy.admin().send("PUT", hold, "{\"reason\":\"Lawsuit after all\"}"));
        var job = driver.job(key(id), "ServiceTask_StopLeads");
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("legal hold");
        management.setJobRetries(job.getId(), 0);
        assertThat(privacy.get(id).get("problem").asText()).contains("legal hold", lead);
        assertThat(leads(lead)).containsExactly(lead);
    }

    @Test
    void deletingALeadOpensARequestAndRemovesNothing() {
        String lead = driver.receive(ann.byEmail("Acme"));

        JsonNode opened = answer(202, privacy.manager().send("DELETE", "/v1/api/leads/" + lead, null));

        assertThat(opened.get("kind").asText()).isEqualTo("erasure");
        assertThat(opened.at("/leads/0/lead_id").asText()).isEqualTo(lead);
        assertThat(leads(lead)).containsExactly(lead);
        JsonNode found = answer(200, privacy.manager().post(PATH + "/search", "{\"email\":\"" + ann.email() + "\"}"));
        assertThat(found.get("items").findValuesAsText("id"))
                .containsExactly(opened.get("id").asText());
    }

    private java.net.http.HttpResponse<String> decide(Visitor who, String id, String decision, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return who.post(PATH + "/" + id + "/decide", "{\"decision\":\"" + decision + "\"" + why + "}");
    }

    private List<String> leads(String id) {
        return jdbc.sql("select id from lead where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private void assertDue(String id, String timer, Duration in) {
        assertThat(driver.job(key(id), timer).getDuedate().toInstant())
                .isCloseTo(Instant.now().plus(in), within(2, ChronoUnit.MINUTES));
    }
}
