package dev.baton.messaging.lead;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.messaging.queue.UnknownMessages;
import dev.baton.shared.Conflict;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that may or may not have arrived waits for a person, who has it sent again or gives it up. */
@BatonTest
class UnknownMessagesIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UnknownMessages unknown;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final String key = UUID.randomUUID().toString();
    private ResentMessages resent;
    private UUID id;

    @BeforeEach
    void loseAMail() {
        LeadMessages messages = Messages.to(beans, server.port());
        resent = new ResentMessages(jdbc, messages, transactions, Clock.systemUTC());
        server.mood(Mood.HANGS_UP_AFTER_DOT);
        messages.deliver(key, new LeadDriver(beans).receive(completeLead()), null, "welcome");
        id = jdbc.sql("select id from message where message_key = ?")
                .param(key)
                .query(UUID.class)
                .single();
        server.taken().clear();
        server.mood(Mood.TAKES);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void itIsListedAndNotSentByItself() {
        resent.send();

        assertThat(unknown.page(PageRequest.of(0, 500)).items())
                .extracting(UnknownMessages.Unknown::id)
                .contains(id);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void sentAgainItLeavesOnce() {
        unknown.resend(id, "manager");
        assertThatThrownBy(() -> unknown.resend(id, "manager")).isInstanceOf(Conflict.class);

        resent.send();
        resent.send();

        assertThat(server.taken()).hasSize(1);
        assertThat(state()).isEqualTo("accepted");
        assertThat(jdbc.sql("select username from audit_log where action = 'message_resent' and subject_id = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("manager");
    }

    @Test
    void sentAgainItIsRetriedAndComesBackToThePersonAfterTheLastTry() {
        server.mood(Mood.BUSY_AT_RECIPIENT);
        unknown.resend(id, "manager");
        for (int attempt = 1; attempt <= 4; attempt++) {
            resent.send();
            assertThat(state()).isEqualTo("deferred");
            change("next_attempt_at = now() - interval '1 second'");
        }
        resent.send();

        assertThat(state()).isEqualTo("unknown");
        assertThat(unknown.page(PageRequest.of(0, 500)).items())
                .filteredOn(message -> message.id().equals(id))
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).startsWith("sent again, and never accepted"));
    }

    @Test
    void theSenderThatDiesWithItLeavesItToTheNext() {
        unknown.resend(id, "manager");
        change("state = 'claimed', claimed_until = now() - interval '1 second'");

        resent.send();

        assertThat(state()).isEqualTo("accepted");
    }

    @Test
    void givenUpItIsNeverSent() {
        unknown.abandon(id, "manager");

        resent.send();

        assertThat(server.taken()).isEmpty();
        assertThat(state()).isEqualTo("cancelled");
        assertThatThrownBy(() -> unknown.abandon(id, "manager")).isInstanceOf(Conflict.class);
    }

    private void change(String set) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("update message set " + set + " where id = ?")
                .param(id)
                .update());
    }

    private String state() {
        return jdbc.sql("select state from message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
