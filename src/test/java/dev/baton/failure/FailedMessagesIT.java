package dev.baton.failure;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.messaging.queue.UnknownMessages;
import dev.baton.shared.Conflict;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that failed stand in the same list: sent again or given up, once. */
@BatonTest
class FailedMessagesIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnknownMessages unknown;

    @Value("${local.port}")
    int port;

    private final UUID id = UUID.randomUUID();
    private FailureDriver manager;
    private String leadId;

    @BeforeEach
    void receiveLead() {
        manager = new FailureDriver(beans, Visitor.signedIn(port, "manager"));
        leadId = manager.leads().receive(completeLead());
    }

    @AfterEach
    void removeIt() {
        manager.sql("delete from message where id = '" + id + "'");
    }

    @Test
    void aRefusedMailIsListedAndSentAgainOnce() {
        failed("rejected", false);

        JsonNode found = manager.failure(leadId);

        assertThat(found.get("state").asText()).isEqualTo("rejected");
        assertThat(found.get("step").asText()).isEqualTo("welcome");
        assertThat(found.get("attempts").asInt()).isEqualTo(1);
        assertThat(found.get("actions")).extracting(JsonNode::asText).containsExactly("retry", "give_up");
        assertThat(manager.act("message-" + id, "retry")).isEqualTo(200);
        assertThat(manager.act("message-" + id, "retry")).isEqualTo(409);
        assertThat(state()).isEqualTo("queued");
    }

    @Test
    void aMailOfUnknownFateIsGivenUpOnce() {
        failed("unknown", false);

        assertThat(manager.act("message-" + id, "skip")).isEqualTo(409);
        assertThat(manager.act("message-" + id, "give-up")).isEqualTo(200);
        assertThat(manager.act("message-" + id, "give-up")).isEqualTo(409);

        assertThat(state()).isEqualTo("cancelled");
        assertThat(manager.leads().timeline(leadId)).containsOnlyOnce("failure_given_up");
    }

    @Test
    void aMailThatItsTaskSendsAgainIsListedWithTheTaskOnly() {
        failed("deferred", false);
        assertThat(manager.failure(leadId)).isNull();

        manager.sql("update message set resent = true where id = '" + id + "'");
        assertThat(manager.failure(leadId).get("state").asText()).isEqualTo("waiting");
    }

    @Test
    void aNoticeOfUnknownFateCanOnlyBeGivenUp() {
        failed("unknown", false);
        manager.sql("update message set channel = 'slack', template = 'top-lead' where id = '" + id + "'");

        assertThat(manager.failure(leadId).get("actions"))
                .extracting(JsonNode::asText)
                .containsExactly("give_up");
        assertThat(manager.act("message-" + id, "retry")).isEqualTo(409);
        assertThatThrownBy(() -> unknown.resend(id, "manager")).isInstanceOf(Conflict.class);
        assertThat(manager.act("message-" + id, "give-up")).isEqualTo(200);
        assertThat(state()).isEqualTo("cancelled");
    }

    private void failed(String state, boolean resent) {
        manager.sql("insert into message (id, message_key, lead_id, channel, template, purpose, state, attempts,"
                + " resent, queued_at, changed_at) values ('" + id + "', '" + id + "', '" + leadId
                + "', 'email', 'welcome', 'marketing', '" + state + "', 1, " + resent + ", now(), now())");
    }

    private String state() {
        return jdbc.sql("select state from message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
