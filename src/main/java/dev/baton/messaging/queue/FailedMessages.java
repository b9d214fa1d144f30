package dev.baton.messaging.queue;

import dev.baton.shared.Conflict;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person decides about messages that failed, in the running transaction. */
@Component
public class FailedMessages {

    private static final String SEND = "send-";

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code ResentMessages} sends it within seconds. One of unknown fate may arrive twice. */
    public void retry(UUID id) {
        decide(
                """
                update message set state = 'queued', resent = true, attempts = 0, reason = null, next_attempt_at = null,
                    changed_at = ?
                where id = ? and channel = 'email' and (state in ('unknown', 'rejected') or (resent and state = 'deferred'))
                """,
                id);
    }

    public void giveUp(UUID id) {
        decide(
                """
                update message set state = 'cancelled', resent = false, changed_at = ?
                where id = ? and (state in ('unknown', 'rejected') or (resent and state = 'deferred'))
                """,
                id);
    }

    private void decide(String sql, UUID id) {
        if (jdbc.sql(sql).params(OffsetDateTime.now(clock), id).update() == 0) {
            throw new Conflict("This message is decided on already, or is just being sent");
        }
    }

    /** The message that a task of this topic is to send for the lead waits no longer for its next try. */
    public void dueNow(String leadId, String topic) {
        change("next_attempt_at = ?", leadId, topic);
    }

    /** The task that was to send it is gone: it would wait for ever. */
    public void cancelWaiting(String leadId, String topic) {
        change("state = 'cancelled', reason = 'a person left it out', changed_at = ?", leadId, topic);
    }

    private void change(String set, String leadId, String topic) {
        if (leadId != null && topic.startsWith(SEND)) {
            jdbc.sql("update message set " + set
                            + " where lead_id = ? and channel = ? and state = 'deferred' and not resent")
                    .params(OffsetDateTime.now(clock), leadId, topic.substring(SEND.length()))
                    .update();
        }
    }
}
