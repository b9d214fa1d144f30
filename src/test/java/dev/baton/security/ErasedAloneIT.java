package dev.baton.security;

import static dev.baton.privacy.PrivacyDriver.PATH;
import static dev.baton.privacy.PrivacyDriver.answer;
import static dev.baton.privacy.PrivacyDriver.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.merge.OnePerson;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody turns a request for a copy into an erasure that nobody else approved, whatever they make of the process. */
@BatonTest
class ErasedAloneIT {

    private static final String APPROVED = "\"decision\":{\"value\":\"approve\"}";
    private static final String AS_ERASURE = "\"requestKind\":{\"value\":\"erasure\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private PrivacyDriver privacy;
    private String lead;
    private String request;

    @BeforeEach
    void askForACopy() {
        driver = new LeadDriver(beans);
        privacy = new PrivacyDriver(beans, port);
        lead = driver.receive(ann.byEmail("Acme"));
        request = privacy.open("access", ann.email(), "");
        privacy.manager().get("/camunda/app/tasklist/default/"); // for the webapps' own token
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest, complete",
        "/engine-rest, submit-form",
        "/engine-rest, resolve",
        "/engine-rest, bpmnError",
        "/engine-rest, bpmnEscalation",
        "/camunda/api/engine/engine/default, complete",
        "/camunda/api/engine/engine/default, submit-form"
    })
    void aTaskTakesWhatItsFormAsksForAndNothingElse(String engine, String way) {
        String body =
                "{\"errorCode\":\"x\",\"escalationCode\":\"x\",\"variables\":{%s,%s}}".formatted(APPROVED, AS_ERASURE);
        String plain = way.startsWith("bpmn") ? body : "{\"variables\":{%s,%s}}".formatted(APPROVED, AS_ERASURE);

        var answer = privacy.manager().post(engine + task() + "/" + way, plain);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("requestKind");
        assertThat(privacy.get(request).get("status").asText()).isEqualTo("open");
        privacy.carryOut(request);
        assertThat(leadIsThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void variablesOfATaskAreNotChangedBesideItsForm(String who) {
        var answer = ("admin".equals(who) ? privacy.admin() : privacy.manager())
                .post("/engine-rest" + task() + "/variables", "{\"modifications\":{" + AS_ERASURE + "}}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void theAnswerThatTheFormAsksForIsTaken(String way) {
        assertThat(privacy.manager()
                        .post("/engine-rest" + task() + "/" + way, "{\"variables\":{" + APPROVED + "}}")
                        .statusCode())
                .isEqualTo(204);

        privacy.carryOut(request);

        assertThat(privacy.get(request).get("status").asText()).isEqualTo("done");
        assertThat(leadIsThere()).isTrue();
    }

    @Test
    void theKindIsThatOfTheRequestWhateverTheProcessSays() {
        runtime.setVariable(instance(), "requestKind", "erasure");

        approve();
        privacy.carryOut(request);

        assertThat(privacy.get(request).get("status").asText()).isEqualTo("done");
        assertThat(privacy.get(request).get("copy_until").isNull()).isFalse();
        assertThat(leadIsThere()).isTrue();
    }

    @Test
    void theRequestIsThatOfTheBusinessKeyWhateverTheProcessSays() {
        String other = privacy.open("access", new OnePerson().email(), "");
        runtime.setVariable(instance(), "requestId", other);

        approve();

        assertThat(privacy.get(request).get("status").asText()).isEqualTo("approved");
        assertThat(privacy.get(other).get("status").asText()).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServiceTask_StopLeads",
                "ServiceTask_EraseData",
                "ServiceTask_AnonymiseData",
                "ServiceTask_MakeCopy",
                "ServiceTask_RestrictLeads",
                "ServiceTask_CorrectLeads",
                "ServiceTask_WriteReceipt"
            })
    void aProcessThatIsMovedPastTheApprovalDoesNothing(String step) {
        assertThatThrownBy(() -> {
                    moveTo(step);
                    privacy.carryOut(request);
                })
                .hasMessageContaining("not approved");

        assertThat(leadIsThere()).isTrue();
        assertThat(privacy.get(request).get("status").asText()).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceTask_StopLeads", "ServiceTask_EraseData", "ServiceTask_AnonymiseData"})
    void whatWasApprovedAsACopyIsNoErasure(String step) {
        approve();

        assertThatThrownBy(() -> {
                    moveTo(step);
                    driver.runJob(key(request), step);
                })
                .hasMessageContaining("asks for something else");

        assertThat(leadIsThere()).isTrue();
    }

    @Test
    void whoOpenedARemovalHasNotApprovedItEvenIfTheRowSaysSo() {
        String alone = privacy.open("erasure", ann.email(), "");
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update privacy_request set status = 'approved', decided_by = 'manager', decided_at = now()"
                                + " where id = ?::uuid")
                .param(alone)
                .update());
        request = alone;

        assertThatThrownBy(() -> {
                    moveTo("ServiceTask_EraseData");
                    privacy.carryOut(alone);
                })
                .hasMessageContaining("Somebody else has to approve");

        assertThat(leadIsThere()).isTrue();
    }

    private void approve() {
        answer(200, privacy.manager().post(PATH + "/" + request + "/decide", "{\"decision\":\"approve\"}"));
    }

    private void moveTo(String step) {
        runtime.createProcessInstanceModification(instance())
                .startBeforeActivity(step)
                .execute();
    }

    private String instance() {
        return driver.instances(key(request)).get(0).getId();
    }

    private String task() {
        return "/task/" + driver.task(key(request)).getId();
    }

    private boolean leadIsThere() {
        return jdbc.sql("select count(*) from lead where id = ?")
                        .param(lead)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
