package dev.baton.messaging.lead;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A message leaves at most once, whatever the mail server does. */
@BatonTest
class LeadMessagesIT {

    private static final String WELCOME = "welcome";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final String key = UUID.randomUUID().toString();
    private LeadDriver driver;
    private LeadMessages messages;
    private String leadId;

    @BeforeEach
    void receiveLead() {
        driver = new LeadDriver(beans);
        messages = Messages.to(beans, server.port());
        leadId = driver.receive(completeLead());
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void mailThatTheServerTakesIsAccepted() {
        assertThat(deliver().state()).isEqualTo(MessageState.ACCEPTED);

        assertThat(server.taken()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("X-Baton-Message: " + messageId())
                .contains("Joan"));
        assertThat(driver.timeline(leadId)).endsWith("email_sent");
    }

    @Test
    void sameKeyTwiceIsOneMail() {
        deliver();
        assertThat(deliver().state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(deliver().state()).isEqualTo(MessageState.ACCEPTED);

        assertThat(server.taken()).hasSize(1);
        assertThat(driver.timeline(leadId)).containsOnlyOnce("email_sent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BUSY_AT_RECIPIENT", "BUSY_AFTER_DOT", "HANGS_UP_BEFORE_DATA"})
    void mailThatIsCertainlyNotTakenIsPutOffAndGoesOutLater(Mood mood) {
        server.mood(mood);
        Progress first = deliver();
        assertThat(first.state()).isEqualTo(MessageState.DEFERRED);
        assertThat(first.retryIn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(first.triesLeft()).isEqualTo(4);
        assertThat(deliver().state()).as("too early").isEqualTo(MessageState.DEFERRED);

        server.mood(Mood.TAKES);
        server.taken().clear();
        minutePasses();

        assertThat(deliver().state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(server.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"REFUSES_RECIPIENT", "REFUSES_AFTER_DOT"})
    void mailRefusedForGoodIsNotTriedAgain(Mood mood) {
        server.mood(mood);
        assertThat(deliver().state()).isEqualTo(MessageState.REJECTED);
        server.mood(Mood.TAKES);
        server.taken().clear();
        minutePasses();

        assertThat(deliver().state()).isEqualTo(MessageState.REJECTED);
        assertThat(server.taken()).isEmpty();
        assertThat(driver.timeline(leadId)).endsWith("message_failed");
    }

    @Test
    void mailLostAfterTheFinalDotIsUnknownAndNeverSentAgain() {
        server.mood(Mood.HANGS_UP_AFTER_DOT);
        assertThat(deliver().state()).isEqualTo(MessageState.UNKNOWN);
        server.mood(Mood.TAKES);
        minutePasses();

        assertThat(deliver().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void senderThatDiedWhileSendingLeavesTheMailUnknown() {
        server.mood(Mood.BUSY_AT_RECIPIENT);
        deliver();
        change(
                "update message set state = 'attempting', claimed_until = now() - interval '1 minute' where message_key = ?");
        server.mood(Mood.TAKES);

        assertThat(deliver().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.taken()).isEmpty();
        assertThat(driver.timeline(leadId)).endsWith("message_failed");
    }

    @Test
    void senderThatIsStillSendingIsNotOvertaken() {
        server.mood(Mood.BUSY_AT_RECIPIENT);
        deliver();
        change(
                "update message set state = 'attempting', claimed_until = now() + interval '1 minute' where message_key = ?");
        server.mood(Mood.TAKES);

        assertThat(deliver().state()).isEqualTo(MessageState.ATTEMPTING);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void sequenceThatBeginsAfterItsLeadWasClosedEndsWithItsFirstMessage() {
        String rep = driver.task(leadId).getAssignee();
        driver.complete(rep, leadId, Map.of("outcome", "accepted"));
        driver.complete(rep, leadId, Map.of("status", "closed_lost"));
        driver.runJob(leadId, "CallActivity_FollowUpLead");
        assertThat(driver.instances(leadId)).isNotEmpty();

        deliver();

        assertThat(driver.instances(leadId)).isEmpty();
        assertThat(server.taken()).isEmpty();
    }

    private Progress deliver() {
        return messages.deliver(key, leadId, null, WELCOME);
    }

    private void minutePasses() {
        change("update message set next_attempt_at = now() - interval '1 second' where message_key = ?");
    }

    private void change(String sql) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).param(key).update());
    }

    private String messageId() {
        return jdbc.sql("select id from message where message_key = ?")
                .param(key)
                .query(UUID.class)
                .single()
                .toString();
    }
}
