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

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message to staff whose process ended can only be given up. */
    public static boolean canBeRetried(String channel) {
        return NewMessage.EMAIL.equals(channel);
    }

    /** {@code ResentMessages} sends it within seconds. One of unknown fate may arrive twice. */
    public void retry(UUID id) {
        decide(
                """
                update message set state = 'queued', resent = true, task_id = null, attempts = 0, reason = null,
                    next_attempt_at = null, changed_at = ?
                where id = ? and channel = 'email' and (state in ('unknown', 'rejected') or (resent and state = 'deferred'))
                """,
                id);
    }

    public void giveUp(UUID id) {
        decide(
                """
                update message set state = 'cancelled', resent = false, task_id = null, changed_at = ?
                where id = ? and (state in ('unknown', 'rejected') or (resent and state = 'deferred'))
                """,
                id);
    }

    private void decide(String sql, UUID id) {
        if (jdbc.sql(sql).params(OffsetDateTime.now(clock), id).update() == 0) {
            throw new Conflict("This message is decided on already, or is just being sent");
        }
    }

    /** What a task is to send waits no longer for its next try. */
    public void dueNow(String taskId) {
        jdbc.sql("update message set next_attempt_at = ? where task_id = ? and state = 'deferred'")
                .params(OffsetDateTime.now(clock), taskId)
                .update();
    }

    /** A person left out the task that was to send it. */
    public void cancelWaiting(String taskId) {
        jdbc.sql(
                        "update message set state = 'cancelled', task_id = null, reason = 'a person left it out', changed_at = ?"
                                + " where task_id = ? and state in ('queued', 'claimed', 'deferred')")
                .params(OffsetDateTime.now(clock), taskId)
                .update();
    }
}
