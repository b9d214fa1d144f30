package dev.baton.messaging.queue;

import dev.baton.shared.database.Leases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of messages. A unique key makes a second enqueue impossible; a claim with a lease and a fencing number
 * makes a second sender impossible; the attempt is committed before the first byte leaves.
 */
@Component
public class MessageQueue {

    static final String SENDER_STOPPED = "the sender stopped while sending";

    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final String DUE =
            """
            where t.id = :id and (t.state = 'queued' or (t.state = 'deferred' and t.next_attempt_at <= :now)
                or (t.state = 'claimed' and t.claimed_until < :now))
            """;
    private static final String OUTCOME =
            "state = :state, reason = :reason, provider_id = :provider, next_attempt_at = :next, changed_at = :now";
    private static final String UNDER_WAY = "state in ('claimed', 'attempting', 'unknown')";

    private final JdbcClient jdbc;
    private final Leases leases;
    private final Clock clock;
    /** The messages that this node is sending, with the number of its claim. */
    private final Map<UUID, Integer> held = new ConcurrentHashMap<>();

    MessageQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.leases = new Leases(jdbc, clock, "message", LEASE);
        this.clock = clock;
    }

    /**
     * Writes the message down, once. One that was cancelled with its task, and never left, begins again with a new task
     * of the same step.
     *
     * @return the row, whoever wrote it first; empty: its lead is erased
     */
    @Transactional
    public Optional<QueuedMessage> enqueue(NewMessage message) {
        jdbc.sql(
                        """
                        insert into message (id, message_key, lead_id, task_id, channel, template, purpose, state,
                            queued_at, changed_at)
                        select :id, :key, :lead, :task, :channel, :template, :purpose, 'queued', :now, :now
                        where :lead::text is null or exists (select 1 from lead_view where id = :lead)
                        on conflict (message_key) do update set task_id = excluded.task_id,
                            state = case message.state when 'cancelled' then 'queued' else message.state end,
                            changed_at = excluded.changed_at
                        where message.task_id <> excluded.task_id
                            and message.state in ('queued', 'claimed', 'attempting', 'deferred', 'cancelled')
                        """)
                .param("id", UUID.randomUUID())
                .param("key", message.key())
                .param("lead", message.leadId())
                .param("task", message.taskId())
                .param("channel", message.channel())
                .param("template", message.template())
                .param("purpose", message.purpose())
                .param("now", now())
                .update();
        return jdbc.sql("select * from message where message_key = ?")
                .param(message.key())
                .query(MessageQueue::row)
                .optional();
    }

    Optional<QueuedMessage> find(UUID id) {
        return jdbc.sql("select * from message where id = ?")
                .param(id)
                .query(MessageQueue::row)
                .optional();
    }

    /** Takes the message, when it is due and nobody else holds it. Whoever got it gives it back with {@link #release}. */
    @Transactional
    public Optional<QueuedMessage> claim(UUID id) {
        Optional<QueuedMessage> claimed =
                leases
                        .claim(DUE, ", state = 'claimed', changed_at = :now", Map.of("id", id), MessageQueue::row)
                        .stream()
                        .findFirst();
        claimed.ifPresent(message -> held.put(message.id(), message.claimNo()));
        return claimed;
    }

    public void release(QueuedMessage claimed) {
        held.remove(claimed.id(), claimed.claimNo());
    }

    /** A mail server may take longer than the lease; the lease is short so that a dead node's messages go on soon. */
    @Scheduled(fixedDelay = 5_000)
    @Transactional
    public void extendLeases() {
        held.forEach(leases::extend);
    }

    /**
     * Commits that bytes may leave from now on.
     *
     * @return false: the claim is not ours any more, or the task is gone that would have it sent
     */
    @Transactional
    public boolean attempting(QueuedMessage claimed) {
        if (!change(claimed, "state = 'attempting', attempts = attempts + 1", "claimed")) {
            return false;
        }
        // Behind the message's row, in the order of whoever ends the task: neither waits for the other.
        if (stands(claimed.taskId())) {
            return true;
        }
        change(claimed, "state = 'claimed', attempts = attempts - 1", "attempting");
        return false;
    }

    private boolean change(QueuedMessage claimed, String set, String from) {
        return leases.write(
                claimed.id(), claimed.claimNo(), set + ", changed_at = :now", "state = :from", Map.of("from", from));
    }

    /** Keeps the task from ending until the running transaction has ended. */
    private boolean stands(String taskId) {
        return taskId == null
                || jdbc.sql("select 1 from engine_external_task_view where id = ? for key share")
                        .param(taskId)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }

    /** An attempt whose sender died: the truth is not known. @return whether it was such a one */
    @Transactional
    public boolean abandonedAttempt(UUID id) {
        return jdbc.sql(
                                """
                                update message set state = 'unknown', changed_at = ?,
                                    reason = ?
                                where id = ? and state = 'attempting' and claimed_until < ?
                                """)
                        .params(now(), SENDER_STOPPED, id, now())
                        .update()
                == 1;
    }

    /** The same for a message that may arrive twice rather than not at all: it waits to be sent again. */
    @Transactional
    public void repeatAbandoned(UUID id) {
        jdbc.sql("update message set state = 'queued', changed_at = ?"
                        + " where id = ? and state = 'attempting' and claimed_until < ?")
                .params(now(), id, now())
                .update();
    }

    /** @return whether it was written: not what another claim has overtaken, or what ended with its task meanwhile */
    @Transactional
    public boolean outcome(QueuedMessage claimed, Outcome outcome) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", outcome.state().dbName());
        values.put("reason", outcome.reason());
        values.put("provider", outcome.providerId());
        values.put("next", outcome.pause() == null ? null : at(clock.instant().plus(outcome.pause())));
        return leases.write(claimed.id(), claimed.claimNo(), OUTCOME, UNDER_WAY, values);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static QueuedMessage row(ResultSet row, int number) throws SQLException {
        return new QueuedMessage(
                row.getObject("id", UUID.class),
                row.getString("message_key"),
                row.getString("lead_id"),
                row.getString("task_id"),
                row.getString("channel"),
                row.getString("template"),
                MessageState.of(row.getString("state")),
                row.getInt("claim_no"),
                instant(row.getTimestamp("claimed_until")),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
