package dev.baton.messaging.lead;

import static dev.baton.lead.LeadFixtures.leadOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TakenTasks;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is to confirm that they agreed to mail gets the mail that asks for it, once, and no other. */
@BatonTest
class ConfirmationMailIT {

    private static final String CONFIRM = "confirm-consent";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ExternalTaskService tasks;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private LeadDriver driver;
    private LeadMessages messages;
    private String lead;

    @BeforeEach
    void ask() {
        driver = new LeadDriver(beans);
        messages = Messages.to(beans, server.port());
        String campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'", "double_opt_in", "true"));
        lead = driver.receive(leadOf(campaign));
        driver.runJob(lead, "CallActivity_ConfirmConsent");
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void theLinkIsInTheMailAndTheMailIsNoAdvertisement() {
        work(1);

        assertThat(server.taken()).singleElement().asString().contains("/d/", "Please confirm");
        assertThat(jdbc.sql("select purpose from message where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .single())
                .isEqualTo("transactional");
        assertThat(driver.waitsAt(lead)).contains("Gateway_AnswerAwaited");
    }

    @Test
    void askedAgainIsAnotherMailAndTheSameTaskTwiceIsNot() {
        work(1);
        beans.getBean(RuntimeService.class)
                .createMessageCorrelation("confirmation-wanted-again")
                .processInstanceBusinessKey(lead)
                .correlate();
        work(2);
        assertThat(server.taken()).hasSize(2);

        messages.deliver("test/" + lead, lead, null, CONFIRM);
        messages.deliver("test/" + lead, lead, null, CONFIRM);
        assertThat(server.taken()).hasSize(3);
    }

    @Test
    void noOtherMailGoesOutBeforeTheAnswer() {
        Progress progress = messages.deliver("test/" + lead, lead, null, "welcome");

        assertThat(progress.state()).isEqualTo(MessageState.SUPPRESSED);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void noQuestionGoesOutAfterTheAnswer() {
        transactions.executeWithoutResult(t -> jdbc.sql("update lead set consent_unconfirmed = false where id = ?")
                .param(lead)
                .update());

        assertThat(messages.deliver("test/" + lead, lead, null, CONFIRM).state())
                .isEqualTo(MessageState.SUPPRESSED);
        assertThat(server.taken()).isEmpty();
    }

    private void work(int asked) {
        new TakenTasks(tasks)
                .work(
                        driver.externalTask(lead),
                        new SendEmailWorker(messages),
                        Map.of("leadId", lead, "template", CONFIRM, "asked", String.valueOf(asked)));
    }
}
