package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing personal gets into the engine with the answer to a task, not even past the form. */
@BatonTest
class TaskVariablesIT {

    private static final String ENGINE_REST = "/engine-rest";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private LeadDriver driver;
    private Visitor rep;
    private String task;
    private String leadId;

    @BeforeEach
    void offerALead() {
        driver = new LeadDriver(beans);
        leadId = driver.receive(leadFor("rep1"));
        task = ENGINE_REST + "/task/" + driver.task(leadId).getId();
        rep = Visitor.signedIn(port, "rep1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Joan Doe wants a call\"",
                "\"joan@company.example\"",
                "\"+15550107788\"",
                "\"415-555-0173\"",
                "\"801019173\"",
                "\"Zoë\"",
                "{\"name\": \"Joan\"}"
            })
    void whatIsNoIdAndNoDecisionIsRefusedAndTheTaskStaysOpen(String value) {
        HttpResponse<String> answer = complete("\"outcome\":{\"value\":" + value + "}");

        assertThat(answer.statusCode()).isEqualTo(500); // the engine makes that of whatever a listener says
        assertThat(answer.body())
                .contains("The variable outcome is no id and no decision")
                .doesNotContain("Joan")
                .doesNotContain("5550");
        assertThat(driver.task(leadId)).isNotNull();
        assertThat(jdbc.sql("select count(*) from act_ru_variable where name_ = 'outcome'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leadId", "grade", "offeredTo", "offerNumber", "assignee", "extra"})
    void whatTheFormDoesNotAskForIsRefusedAndTheTaskStaysOpen(String name) {
        HttpResponse<String> answer =
                complete("\"outcome\":{\"value\":\"accepted\"},\"" + name + "\":{\"value\":\"lead_01hv\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("asks for no variable [" + name + "]");
        assertThat(driver.task(leadId)).isNotNull();
    }

    @Test
    void whatTheFormAsksForPasses() {
        assertThat(complete("\"outcome\":{\"value\":\"accepted\"}").statusCode())
                .isEqualTo(204);

        assertThat(driver.lead(leadId).assignedTo()).isEqualTo("rep1");
    }

    /** As a form may end its task too: with what it asks for, and where the process has an answer to it. */
    @ParameterizedTest
    @CsvSource({"bpmnError,errorCode", "bpmnEscalation,escalationCode"})
    void anErrorOrEscalationBringsNothingElseAndEndsNoProcess(String way, String code) {
        String undeclared = "{\"%s\":\"none\",\"variables\":{\"extra\":{\"value\":\"x\"}}}".formatted(code);
        String unknown = "{\"%s\":\"none\"}".formatted(code);

        HttpResponse<String> refused = rep.post(task + "/" + way, undeclared);
        HttpResponse<String> unhandled = rep.post(task + "/" + way, unknown);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("asks for no variable [extra]");
        assertThat(unhandled.statusCode()).as(unhandled.body()).isEqualTo(500);
        assertThat(unhandled.body()).containsAnyOf("Propagation of bpmn error none failed", "no escalation handler");
        assertThat(driver.task(leadId)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"bpmnError,errorCode", "bpmnEscalation,escalationCode"})
    void nobodyEndsSomebodyElsesTaskByAnErrorOrEscalation(String way, String code) {
        HttpResponse<String> answer =
                Visitor.signedIn(port, "rep2").post(task + "/" + way, "{\"%s\":\"none\"}".formatted(code));

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 500);
        assertThat(answer.body()).doesNotContain("handler");
        assertThat(driver.task(leadId)).isNotNull();
    }

    @Test
    void aVariableIsNotSetBesideTheAnswer() {
        HttpResponse<String> answer =
                rep.post(task + "/variables", "{\"modifications\":{\"outcome\":{\"value\":\"accepted\"}}}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** Tasks and processes alike, by whoever may work the task. */
    @ParameterizedTest
    @ValueSource(strings = {"rep1", "manager", "admin"})
    void tasksTakeNoCommentsAndNoFiles(String username) {
        Visitor visitor = Visitor.signedIn(port, username);

        HttpResponse<String> comment = visitor.post(task + "/comment/create", "{\"message\": \"Joan Doe called\"}");

        assertThat(comment.statusCode()).isEqualTo(400);
        assertThat(comment.body()).doesNotContain("Joan");
        assertThat(jdbc.sql("select count(*) from act_hi_comment where message_ like '%Joan%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> beans.getBean(TaskService.class)
                        .createAttachment("text", driver.task(leadId).getId(), null, "Joan", "Joan Doe", "x:y"))
                .hasMessageContaining("Write a note on the lead's page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep1", "manager"})
    void aTaskIsNotRewordedNorGivenVariables(String username) {
        Visitor visitor = Visitor.signedIn(port, username);

        assertThat(visitor.post(task + "/variables", "{\"modifications\":{\"note\":{\"value\":\"Joan\"}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("PUT", task, "{\"name\": \"Joan\", \"description\": \"Joan Doe\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(driver.task(leadId).getName()).isEqualTo("Accept or decline lead");
    }

    private HttpResponse<String> complete(String variables) {
        return rep.post(task + "/complete", "{\"variables\":{" + variables + "}}");
    }
}
