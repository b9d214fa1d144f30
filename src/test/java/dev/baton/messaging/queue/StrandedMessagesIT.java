package dev.baton.messaging.queue;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadEvents.LeadReplied;
import dev.baton.messaging.lead.Messages;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TakenTasks;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail under way whose sequence ends, ends too: cancelled where nothing left, unknown where nobody can know. */
@BatonTest
class StrandedMessagesIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MessageQueue queue;

    @Autowired
    StrandedMessages stranded;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private LeadDriver driver;
    private String leadId;
    private String rep;
    private ExternalTask task;

    @BeforeEach
    void acceptLead() {
        driver = new LeadDriver(beans);
        leadId = driver.receive(completeLead());
        rep = driver.task(leadId).getAssignee();
        driver.complete(rep, leadId, Map.of("outcome", "accepted"));
        driver.runJob(leadId, "CallActivity_FollowUpLead");
        task = driver.externalTask(leadId);
    }

    @Test
    void mailThatWaitsForItsNextTryIsCancelledWithTheLeadThatIsClosed() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer()) {
            server.mood(Mood.BUSY_AT_RECIPIENT);
            new TakenTasks(beans.getBean(ExternalTaskService.class))
                    .work(task, Messages.worker(beans, server.port()), Map.of("leadId", leadId, "template", "welcome"));
        }
        assertThat(state()).isEqualTo("deferred");

        close();

        assertThat(state()).isEqualTo("cancelled");
        assertThat(lastOnTheTimeline("message_failed")).isEqualTo("welcome cancelled the lead is closed");
    }

    @Test
    void mailThatIsNotSentYetIsCancelledWithTheLeadThatAnswers() {
        QueuedMessage claimed = claimed();

        beans.publishEvent(new LeadReplied(leadId));

        assertThat(state()).isEqualTo("cancelled");
        assertThat(lastOnTheTimeline("message_failed")).isEqualTo("welcome cancelled its process ended");
        assertThat(queue.attempting(claimed)).as("may be sent").isFalse();
        assertThat(queue.outcome(claimed, Outcome.later("late", null))).isFalse();
        assertThat(state()).isEqualTo("cancelled");
    }

    @Test
    void mailIsCancelledWithAnInstanceThatIsDeletedInCockpit() {
        enqueued();

        endProcess(false);

        assertThat(state()).isEqualTo("cancelled");
    }

    @Test
    void mailIsNotSentWhereItsTaskIsGoneUnheard() {
        QueuedMessage claimed = claimed();
        endProcess(true);

        assertThat(queue.attempting(claimed)).as("may be sent").isFalse();

        assertThat(state()).isEqualTo("claimed");
        stranded.sweep();
        assertThat(state()).as("may be just being written").isEqualTo("claimed");
        timePasses();
        stranded.sweep();
        assertThat(state()).isEqualTo("cancelled");
        assertThat(jdbc.sql("select attempts from message where task_id = ?")
                        .param(task.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mailOfASenderThatDiedWhileSendingIsUnknownAndListed() {
        assertThat(queue.attempting(claimed())).isTrue();
        change("claimed_until = now() - interval '1 second'");

        close();

        assertThat(state()).isEqualTo("unknown");
        assertThat(beans.getBean(UnknownMessages.class)
                        .page(PageRequest.of(0, 500))
                        .items())
                .extracting(UnknownMessages.Unknown::leadId)
                .contains(leadId);
        assertThat(lastOnTheTimeline("message_failed")).endsWith("unknown the sender stopped while sending");
    }

    @Test
    void senderThatIsStillSendingSaysItselfWhatBecameOfTheMail() {
        QueuedMessage claimed = claimed();
        assertThat(queue.attempting(claimed)).isTrue();

        close();
        timePasses();
        stranded.sweep();

        assertThat(state()).isEqualTo("attempting");
        assertThat(queue.outcome(claimed, Outcome.of(MessageState.ACCEPTED, null)))
                .isTrue();
        assertThat(state()).isEqualTo("accepted");
    }

    @Test
    void mailThatCouldNotBeSentWhileItsSequenceEndedIsCancelledSoonAfter() {
        QueuedMessage claimed = claimed();
        assertThat(queue.attempting(claimed)).isTrue();
        close();
        queue.outcome(claimed, Outcome.of(MessageState.DEFERRED, "busy"));

        timePasses();
        stranded.sweep();

        assertThat(state()).isEqualTo("cancelled");
    }

    @Test
    void senderThatComesBackLateStillSaysThatTheMailWentOut() {
        QueuedMessage claimed = claimed();
        assertThat(queue.attempting(claimed)).isTrue();
        change("claimed_until = now() - interval '1 second'");
        close();

        queue.outcome(claimed, Outcome.of(MessageState.ACCEPTED, null));

        assertThat(state()).isEqualTo("accepted");
    }

    @Test
    void mailWhoseTaskStandsIsLeftAlone() {
        enqueued();
        timePasses();

        stranded.sweep();

        assertThat(state()).isEqualTo("queued");
    }

    @Test
    void stepThatBeginsAnewHasItsMailSentAfterAll() {
        enqueued();

        runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity(task.getActivityId())
                .startBeforeActivity(task.getActivityId())
                .execute();

        assertThat(state()).isEqualTo("cancelled");
        task = driver.externalTask(leadId);
        assertThat(enqueued().state()).isEqualTo(MessageState.QUEUED);
    }

    private QueuedMessage enqueued() {
        return queue.enqueue(NewMessage.mail(
                        task.getProcessInstanceId() + "/" + task.getActivityId(), leadId, task.getId(), "welcome"))
                .orElseThrow();
    }

    private QueuedMessage claimed() {
        return queue.claim(enqueued().id()).orElseThrow();
    }

    private void close() {
        driver.complete(rep, leadId, Map.of("status", "closed_lost"));
    }

    private void endProcess(boolean unheard) {
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "by hand", unheard);
    }

    private void timePasses() {
        change("changed_at = changed_at - interval '1 minute'");
    }

    private void change(String set) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("update message set " + set + " where task_id = ?")
                .param(task.getId())
                .update());
    }

    private String state() {
        return jdbc.sql("select state from message where task_id = ?")
                .param(task.getId())
                .query(String.class)
                .single();
    }

    private String lastOnTheTimeline(String type) {
        return jdbc.sql(
                        "select concat_ws(' ', metadata ->> 'template', metadata ->> 'state', metadata ->> 'reason')"
                                + " from lead_activity where lead_id = ? and activity_type = ? order by created_at desc limit 1")
                .params(leadId, type)
                .query(String.class)
                .single();
    }

    @AfterEach
    void leaveNothingUnderWay() {
        transactions.executeWithoutResult(transaction ->
                jdbc.sql("delete from message where lead_id = ?").param(leadId).update());
    }
}
