package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does past Baton, by the engine's REST API or its web applications, is in the audit log. */
@BatonTest
class EngineDeedsIT {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private LeadDriver driver;
    private String leadId;
    private Task task;
    private long last;

    @BeforeEach
    void offerALead() {
        driver = new LeadDriver(beans);
        leadId = driver.receive(leadFor("rep1"));
        task = driver.task(leadId);
        last = jdbc.sql("select coalesce(max(id), 0) from audit_log")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/security/engine-deeds.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\0')
    void itIsWrittenDownWithWhoAndWhat(
            String door, String who, String method, String path, String body, String written) {
        Visitor visitor = Visitor.signedIn(port, who);
        visitor.get("/camunda/app/welcome/default/"); // for the token that the web applications ask for

        String expected = who + " " + filled(written);
        HttpResponse<String> answer = visitor.send(
                method, ("web".equals(door) ? WEB : REST) + filled(path), body == null ? null : filled(body));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        assertThat(written()).containsExactly(expected);
    }

    @Test
    void workOnOnesOwnTasksIsNotWrittenDownTwice() {
        Visitor rep = Visitor.signedIn(port, "rep1");
        rep.post(REST + "/task/" + task.getId() + "/claim", "{\"userId\":\"rep1\"}");

        rep.post(
                REST + "/task/" + task.getId() + "/complete", "{\"variables\":{\"outcome\":{\"value\":\"accepted\"}}}");

        assertThat(driver.lead(leadId).assignedTo()).isEqualTo("rep1");
        assertThat(written()).noneMatch(entry -> entry.contains("engine_"));
    }

    @Test
    void whatComesByBatonsOwnApiIsWrittenDownThere() {
        Visitor.signedIn(port, "rep1").post("/v1/api/leads/" + leadId + "/accept", null);

        assertThat(driver.lead(leadId).assignedTo()).isEqualTo("rep1");
        assertThat(written()).noneMatch(entry -> entry.contains("engine_"));
    }

    @Test
    void aWorkersTaskThatSomebodyElseDoesIsWrittenDown() {
        beans.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "deeds-probe.bpmn",
                        Bpmn.createExecutableProcess("deeds-probe")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaExternalTask("deeds-probe")
                                .endEvent()
                                .done())
                .deploy();
        beans.getBean(RuntimeService.class).startProcessInstanceByKey("deeds-probe");
        ExternalTaskService tasks = beans.getBean(ExternalTaskService.class);
        String id = tasks.fetchAndLock(1, "w")
                .topic("deeds-probe", 60_000)
                .execute()
                .get(0)
                .getId();

        HttpResponse<String> answer = Visitor.signedIn(port, "admin")
                .post(REST + "/external-task/" + id + "/complete", "{\"workerId\":\"w\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(written()).containsExactly("admin engine_complete_external_task external_task " + id);
    }

    private List<String> written() {
        return jdbc.sql("select username || ' ' || action || ' ' || subject_type || ' ' || subject_id from audit_log"
                        + " where id > ? and action like 'engine%' order by id")
                .param(last)
                .query(String.class)
                .list();
    }

    private String filled(String text) {
        return text.replace("{instance}", task.getProcessInstanceId())
                .replace("{task}", task.getId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("{activity}", task.getTaskDefinitionKey())
                .replace(
                        "{job}",
                        beans.getBean(ManagementService.class)
                                .createJobQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .list()
                                .get(0)
                                .getId());
    }
}
