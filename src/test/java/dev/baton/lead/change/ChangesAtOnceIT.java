package dev.baton.lead.change;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.Leads;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.capture.body.CaptureBody;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.lead.state.LeadStatus;
import dev.baton.privacy.hold.LeadRestriction;
import dev.baton.scoring.process.BehaviourScoring;
import dev.baton.scoring.score.LeadScoring;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HeldLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of a lead in the very moment in which somebody, or Baton itself, does something else with it. */
@BatonTest
class ChangesAtOnceIT {

    private static final CurrentUser MANAGER = new CurrentUser("manager", true, true, true);
    private static final ScoreContribution VISITED =
            new ScoreContribution("behaviour.visit", 4, "Visited the page four times");

    private static final byte[] DALLAS = "{\"city\":\"Dallas\"}".getBytes(StandardCharsets.US_ASCII);

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private HeldLead held;
    private LeadDriver driver;
    private Visitor manager;
    private Visitor admin;
    private String id;
    private int seen;

    @BeforeEach
    void twoPeopleSeeOneLead() {
        held = new HeldLead(beans);
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
        admin = Visitor.signedIn(port, "admin");
        id = driver.receive(LeadFixtures.leadFor("rep1"));
        seen = lead().get("version").asInt();
    }

    @Test
    void twoFieldsAtOnceAreBothKept() {
        held.atOnce(id, () -> change(manager, "\"city\":\"Dallas\""), () -> change(admin, "\"company\":\"Acme\""))
                .forEach(answer -> answer(200, answer));

        assertThat(lead().get("city").asText()).isEqualTo("Dallas");
        assertThat(lead().get("company").asText()).isEqualTo("Acme");
    }

    @Test
    void ofTwoWhoChangeOneFieldAtOnceTheSecondIsToldWhoAndWhat() {
        List<HttpResponse<String>> answers = held.atOnce(
                id, () -> change(manager, "\"city\":\"Dallas\""), () -> change(admin, "\"city\":\"Houston\""));

        boolean managerFirst = answers.get(0).statusCode() == 200;
        JsonNode told = answer(409, answers.get(managerFirst ? 1 : 0));
        answer(200, answers.get(managerFirst ? 0 : 1));
        assertThat(told.at("/changed_meanwhile/by").asText()).isEqualTo(managerFirst ? "Mary Manager" : "Ada Admin");
        assertThat(told.at("/changed_meanwhile/fields").toString()).isEqualTo("[\"city\"]");
        assertThat(lead().get("city").asText()).isEqualTo(managerFirst ? "Dallas" : "Houston");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'lead_changed' and subject_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theValueOfADealIsAFieldLikeOthers() {
        for (String status : List.of("contacted", "qualified", "proposal", "closed_won")) {
            answer(200, manager.send("PATCH", path(), "{\"status\":\"" + status + "\"}"));
        }
        seen = lead().get("version").asInt();
        answer(200, change(manager, "\"deal_value\":900"));

        JsonNode told = answer(409, change(admin, "\"deal_value\":950"));

        assertThat(told.at("/changed_meanwhile/by").asText()).isEqualTo("Mary Manager");
        assertThat(told.at("/changed_meanwhile/fields/0").asText()).isEqualTo("deal_value");
        assertThat(lead().get("deal_value").asInt()).isEqualTo(900);
        answer(200, change(admin, "\"deal_value\":900,\"city\":\"Dallas\""));
    }

    @Test
    void whatBecamePartOfAnotherLeadIsNotChanged() {
        String kept = driver.receive(LeadFixtures.leadFor("rep1"));

        JsonNode refused = answer(409, whileIt(() -> leads.get(id).mergeInto(kept, Instant.now())));

        assertThat(refused.get("message").asText()).startsWith("This lead was merged into " + kept);
        assertThat(driver.timeline(id)).doesNotContain("lead_changed");
    }

    @Test
    void norWhatWasFrozen() {
        JsonNode refused =
                answer(409, whileIt(() -> beans.getBean(LeadRestriction.class).restrict(id, "manager")));

        assertThat(refused.get("message").asText()).startsWith("This lead is frozen");
        assertThat(driver.timeline(id)).doesNotContain("lead_changed");
    }

    @Test
    void ofWhatWasErasedThereIsNothingToChange() {
        JsonNode refused =
                answer(404, whileIt(() -> beans.getBean(LeadRemoval.class).remove(List.of(id), "test")));

        assertThat(refused.get("error").asText()).isEqualTo("NOT_FOUND");
        answer(404, manager.get(path()));
    }

    @Test
    void aRepWhoseLeadWentToAnotherOneChangesNothing() {
        driver.complete("rep1", id, Map.of("outcome", "accepted"));
        Visitor rep = Visitor.signedIn(port, "rep1");

        answer(
                404,
                held.behind(id, () -> leads.handOver(leads.get(id), "rep2"), () -> change(rep, "\"city\":\"Dallas\"")));

        assertThat(driver.timeline(id)).doesNotContain("lead_changed");
    }

    /** As a job for many leads does it. */
    @Test
    void aStatusThatAJobGivesAndAFieldThatAPersonChangesAreBothKept() {
        answer(200, whileIt(() -> move(LeadStatus.CLOSED_LOST)));

        assertThat(lead().get("city").asText()).isEqualTo("Dallas");
        assertThat(lead().get("status").asText()).isEqualTo("closed_lost");
    }

    @Test
    void aStepThatTheNewStatusDoesNotAllowIsRefused() {
        JsonNode refused = answer(
                409,
                held.behind(
                        id,
                        () -> move(LeadStatus.CLOSED_LOST),
                        () -> manager.send("PATCH", path(), "{\"status\":\"contacted\"}")));

        assertThat(refused.get("error").asText()).isEqualTo("CONFLICT");
        assertThat(lead().get("status").asText()).isEqualTo("closed_lost");
    }

    @Test
    void behaviourThatScoresTheLeadIsInNobodysWay() {
        answer(200, whileIt(() -> beans.getBean(LeadScoring.class).behaved(leads.get(id), List.of(VISITED))));

        assertThat(lead().get("city").asText()).isEqualTo("Dallas");
    }

    @Test
    void whatScoresLaterKeepsWhatWasChanged() {
        held.behind(
                id,
                () -> beans.getBean(LeadChanges.class)
                        .change(id, MANAGER, before -> beans.getBean(LeadChangeRequest.class)
                                .read(JsonFields.of(CaptureBody.json(DALLAS)), before)),
                () -> transactions.execute(
                        transaction -> beans.getBean(BehaviourScoring.class).score(id)));

        assertThat(lead().get("city").asText()).isEqualTo("Dallas");
    }

    /** A city is sent, which waits until the deed is done. */
    private HttpResponse<String> whileIt(Runnable deed) {
        return held.behind(id, deed, () -> change(manager, "\"city\":\"Dallas\""));
    }

    private void move(LeadStatus status) {
        beans.getBean(LeadChanges.class).move(leads.get(id), status, "manager", Map.of());
    }

    private HttpResponse<String> change(Visitor who, String fields) {
        return who.send("PATCH", path(), "{" + fields + ",\"version\":" + seen + "}");
    }

    private String path() {
        return "/v1/api/leads/" + id;
    }

    private JsonNode lead() {
        return answer(200, manager.get(path()));
    }
}
