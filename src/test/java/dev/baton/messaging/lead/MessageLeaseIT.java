package dev.baton.messaging.lead;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.NewMessage;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a message stays with the node that took it: short when that node is dead, as long as it sends otherwise. */
@BatonTest
class MessageLeaseIT {

    private static final String WELCOME = "welcome";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MessageQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String key = UUID.randomUUID().toString();
    private String leadId;

    @BeforeEach
    void receiveLead() {
        leadId = new LeadDriver(beans).receive(completeLead());
    }

    @Test
    void leaseIsExtendedAsLongAsItsSenderSends() {
        QueuedMessage claimed = queue.claim(queue.enqueue(NewMessage.mail(key, leadId, null, WELCOME))
                        .orElseThrow()
                        .id())
                .orElseThrow();
        assertThat(secondsOfLease()).as("short: its sender may be dead").isBetween(15L, 20L);

        leaseIsOver();
        queue.extendLeases();
        assertThat(secondsOfLease()).isBetween(15L, 20L);

        queue.release(claimed);
        leaseIsOver();
        queue.extendLeases();
        assertThat(secondsOfLease()).isNotPositive();
    }

    @Test
    void leaseIsGivenBackWhateverBecameOfTheMail() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer()) {
            server.mood(Mood.BUSY_AT_RECIPIENT);
            Messages.to(beans, server.port()).deliver(key, leadId, null, WELCOME);
        }

        leaseIsOver();
        queue.extendLeases();
        assertThat(secondsOfLease()).isNotPositive();
    }

    private void leaseIsOver() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update message set claimed_until = now() where message_key = ?")
                        .param(key)
                        .update());
    }

    private long secondsOfLease() {
        return jdbc.sql("select extract(epoch from claimed_until - now())::bigint from message where message_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
