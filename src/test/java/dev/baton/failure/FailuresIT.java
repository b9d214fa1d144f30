package dev.baton.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What failed in the engine is listed in words, tried again, left out and given up: once, and without a hanging process. */
@BatonTest
class FailuresIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ExternalTaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.port}")
    int port;

    private FailureDriver manager;

    @BeforeEach
    void signIn() {
        manager = new FailureDriver(beans, Visitor.signedIn(port, "manager"));
    }

    @AfterEach
    void endWhatIsOpen() {
        manager.endWhatIsOpen();
    }

    @Test
    void jobThatStoppedIsNamedAsItIsDrawn() {
        String leadId = manager.stoppedJob();

        JsonNode found = manager.failure(leadId);

        assertThat(found.get("failure_id").asText()).isEqualTo(manager.jobId(leadId));
        assertThat(found.get("state").asText()).isEqualTo("stopped");
        assertThat(found.get("step").asText()).isEqualTo("Send follow-up messages");
        assertThat(found.get("process").asText()).isEqualTo("Take in a lead");
        assertThat(found.get("campaign_name").asText()).isNotBlank();
        assertThat(found.get("tries_left").asInt()).isZero();
        assertThat(found.get("reason").asText()).startsWith("The step failed inside Baton");
        assertThat(found.get("actions")).extracting(JsonNode::asText).containsExactly("retry", "skip", "give_up");
        assertThat(found.get("technical")).isEmpty();
    }

    @Test
    void anAdministratorSeesWhereItFailedAndNoValue() {
        String leadId = manager.stoppedJob();

        JsonNode technical = new FailureDriver(beans, Visitor.signedIn(port, "admin"))
                .failure(leadId)
                .get("technical");

        assertThat(technical).isNotEmpty();
        assertThat(technical.get(0).asText()).endsWith("Exception");
        assertThat(technical.toString()).contains("PSQLException").doesNotContain("Joan", leadId);
    }

    @Test
    void jobThatIsTriedAgainByItselfSaysWhen() {
        String leadId = manager.accepted();
        manager.failJob(leadId, 1);

        JsonNode found = manager.failure(leadId);

        assertThat(found.get("state").asText()).isEqualTo("waiting");
        assertThat(found.get("tries_left").asInt()).isEqualTo(3);
        assertThat(found.get("next_try_at").asText()).isNotBlank();
    }

    @Test
    void jobTriedAgainOnceSucceeds() {
        String leadId = manager.stoppedJob();
        String id = manager.jobId(leadId);

        succeedsOnce(id, "retry");
        manager.executeJob(id);

        assertThat(manager.failure(leadId)).isNull();
        assertThat(manager.leads().waitsAt(leadId)).contains("ServiceTask_SendWelcome");
        assertThat(manager.leads().timeline(leadId)).containsOnlyOnce("failure_retried");
        assertThat(audited(id)).containsExactly("failure_retried");
    }

    @Test
    void jobLeftOutLetsTheLeadEndWithTheRepsWork() {
        String leadId = manager.stoppedJob();
        String id = manager.jobId(leadId);

        succeedsOnce(id, "skip");

        assertThat(manager.failure(leadId)).isNull();
        assertThat(manager.leads().timeline(leadId)).containsOnlyOnce("failure_skipped");
        endsWithTheRepsWork(leadId);
    }

    @Test
    void jobGivenUpLetsTheLeadEndToo() {
        String leadId = manager.stoppedJob();

        assertThat(manager.act(manager.jobId(leadId), "give-up")).isEqualTo(200);

        assertThat(manager.leads().timeline(leadId)).containsOnlyOnce("failure_given_up");
        endsWithTheRepsWork(leadId);
    }

    @Test
    void taskSaysWhyWithoutAnAddress() {
        String leadId = manager.stoppedTask();

        JsonNode found = manager.failure(leadId);

        assertThat(found.get("step").asText()).isEqualTo("Send welcome e-mail");
        assertThat(found.get("process").asText()).isEqualTo("Follow up with messages");
        assertThat(found.get("reason").asText()).isEqualTo("The mail to … has not gone out.");
        assertThat(found.get("actions")).extracting(JsonNode::asText).containsExactly("retry", "skip", "give_up");
    }

    @Test
    void taskTriedAgainIsThereForAWorkerAtOnce() {
        String leadId = manager.stoppedTask();
        String id = manager.taskId(leadId);

        succeedsOnce(id, "retry");

        assertThat(tasks.createExternalTaskQuery()
                        .externalTaskId(id.substring(5))
                        .withRetriesLeft()
                        .notLocked()
                        .count())
                .isOne();
        manager.leads().completeExternalTask(leadId);
        assertThat(manager.failure(leadId)).isNull();
    }

    @Test
    void taskThatAWorkerHoldsIsLeftToIt() {
        String leadId = manager.sending();
        manager.failTask(leadId, 2);
        String id = manager.taskId(leadId);
        tasks.unlock(id.substring(5));
        tasks.lock(id.substring(5), "worker", 20_000);

        for (String action : List.of("retry", "skip", "give-up")) {
            assertThat(manager.act(id, action)).as(action).isEqualTo(409);
        }
        tasks.complete(id.substring(5), "worker");
    }

    @Test
    void taskLeftOutLetsTheSequenceGoOn() {
        String leadId = manager.stoppedTask();
        String id = manager.taskId(leadId);

        succeedsOnce(id, "skip");

        assertThat(manager.leads().waitsAt(leadId)).contains("IntermediateEvent_FirstReminderDue");
        assertThat(manager.failure(leadId)).isNull();
    }

    @Test
    void taskGivenUpEndsItsSequenceAndNothingHangs() {
        String leadId = manager.stoppedTask();
        String id = manager.taskId(leadId);

        succeedsOnce(id, "give-up");

        assertThat(manager.leads().timeline(leadId)).containsOnlyOnce("failure_given_up");
        assertThat(manager.leads().waitsAt(leadId)).doesNotContain("IntermediateEvent_FirstReminderDue");
        endsWithTheRepsWork(leadId);
    }

    @Test
    void anOrdinaryTimerIsNoFailure() {
        String leadId = manager.sending();
        manager.leads().completeExternalTask(leadId);
        String timer = "job-"
                + manager.leads()
                        .job(leadId, "IntermediateEvent_FirstReminderDue")
                        .getId();

        assertThat(manager.act(timer, "retry")).isEqualTo(409);
        assertThat(manager.act(timer, "skip")).isEqualTo(409);
        assertThat(manager.failure(leadId)).isNull();
    }

    private void succeedsOnce(String failureId, String action) {
        assertThat(manager.act(failureId, action)).isEqualTo(200);
        assertThat(manager.act(failureId, action)).isEqualTo(409);
    }

    private void endsWithTheRepsWork(String leadId) {
        assertThat(manager.leads().waitsAt(leadId)).containsExactly("UserTask_WorkLead");
        manager.leads().complete(manager.leads().task(leadId).getAssignee(), leadId, Map.of("status", "closed_lost"));
        assertThat(manager.leads().instances(leadId)).isEmpty();
    }

    private List<String> audited(String failureId) {
        return jdbc.sql("select action from audit_log where subject_type = 'failure' and subject_id = ?")
                .param(failureId)
                .query(String.class)
                .list();
    }
}
