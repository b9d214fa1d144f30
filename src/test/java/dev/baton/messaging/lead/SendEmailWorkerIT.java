package dev.baton.messaging.lead;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TakenTasks;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker of {@code send-email} at a real external task: done, tried again, or handed to a person in words. */
@BatonTest
class SendEmailWorkerIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    org.camunda.bpm.engine.ExternalTaskService engine;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private LeadDriver driver;
    private SendEmailWorker worker;
    private String leadId;

    @BeforeEach
    void acceptLead() {
        driver = new LeadDriver(beans);
        worker = Messages.worker(beans, server.port());
        leadId = driver.receive(completeLead());
        driver.complete(driver.task(leadId).getAssignee(), leadId, Map.of("outcome", "accepted"));
        driver.runJob(leadId, "CallActivity_FollowUpLead");
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void mailThatIsOutLetsTheSequenceGoOn() {
        work("welcome");

        assertThat(server.taken()).hasSize(1);
        assertThat(driver.waitsAt(leadId)).contains("IntermediateEvent_FirstReminderDue");
    }

    @Test
    void mailRefusedForGoodLetsTheSequenceGoOnToo() {
        server.mood(Mood.REFUSES_RECIPIENT);

        work("welcome");

        assertThat(driver.waitsAt(leadId)).contains("IntermediateEvent_FirstReminderDue");
        assertThat(incident()).isNull();
    }

    @Test
    void afterTheLastTryAnIncidentSaysInWordsWhatIsWrong() {
        server.mood(Mood.BUSY_AT_RECIPIENT);
        for (int attempt = 1; attempt <= 4; attempt++) {
            work("welcome");
            assertThat(incident()).as("try %d", attempt).isNull();
            waitingTimeIsOver();
        }

        work("welcome");

        assertThat(incident().getIncidentMessage())
                .isEqualTo("The e-mail \"welcome\" has not gone out: the mail server cannot take the mail now (451).");
    }

    @Test
    void templateThatIsMissingIsNamedInTheIncident() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            work("no-such-template");
            waitingTimeIsOver();
        }

        assertThat(incident().getIncidentMessage())
                .startsWith("The e-mail \"no-such-template\" could not be made or sent.")
                .contains("needs subject.liquid, text.liquid and html.liquid");
    }

    private void work(String template) {
        org.camunda.bpm.engine.externaltask.ExternalTask open = driver.externalTask(leadId);
        new TakenTasks(engine).work(open, worker, Map.of("leadId", leadId, "template", template));
    }

    private void waitingTimeIsOver() {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(JdbcClient.class)
                .sql("update message set next_attempt_at = now() - interval '1 second',"
                        + " claimed_until = now() - interval '1 second' where lead_id = ?")
                .param(leadId)
                .update());
    }

    private Incident incident() {
        return beans.getBean(RuntimeService.class)
                .createIncidentQuery()
                .processInstanceId(
                        driver.externalTask(leadId) == null
                                ? "none"
                                : driver.externalTask(leadId).getProcessInstanceId())
                .singleResult();
    }
}
