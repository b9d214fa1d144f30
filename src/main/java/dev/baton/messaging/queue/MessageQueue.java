package dev.baton.messaging.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Clock clock;
    /** The messages that this node is sending, with the number of its claim. */
    private final Map<UUID, Integer> held = new ConcurrentHashMap<>();

    MessageQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What sort of message it is. */
    public record Kind(String channel, String purpose, String template) {

        public static Kind mail(String template) {
            return new Kind("email", "marketing", template);
        }

        /** Whether the person agrees at all. */
        public static Kind question(String template) {
            return new Kind("email", "transactional", template);
        }
    }

    /** Writes the message down, once. @return the row, whoever wrote it first */
    @Transactional
    public QueuedMessage enqueue(String key, String leadId, Kind kind) {
        jdbc.sql(
                        """
                        insert into message (id, message_key, lead_id, channel, template, purpose, state, queued_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, 'queued', ?, ?)
                        on conflict (message_key) do nothing
                        """)
                .params(UUID.randomUUID(), key, leadId, kind.channel(), kind.template(), kind.purpose(), now(), now())
                .update();
        return jdbc.sql("select * from message where message_key = ?")
                .param(key)
                .query(MessageQueue::row)
                .single();
    }

    /** Takes the message, when it is due and nobody else holds it. Whoever got it gives it back with {@link #release}. */
    @Transactional
    public Optional<QueuedMessage> claim(UUID id) {
        Optional<QueuedMessage> claimed = jdbc.sql(
                        """
                        update message set state = 'claimed', claim_no = claim_no + 1, claimed_until = ?, changed_at = ?
                        where id = (select id from message where id = ?
                            and (state = 'queued'
                                or (state = 'deferred' and next_attempt_at <= ?)
                                or (state = 'claimed' and claimed_until < ?))
                            for update skip locked)
                        returning *
                        """)
                .params(leaseEnd(), now(), id, now(), now())
                .query(MessageQueue::row)
                .optional();
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
        held.forEach((id, claimNo) -> jdbc.sql("update message set claimed_until = ? where id = ? and claim_no = ?")
                .params(leaseEnd(), id, claimNo)
                .update());
    }

    /** Commits that bytes may leave from now on. @return false: the claim is not ours any more */
    @Transactional
    public boolean attempting(QueuedMessage claimed) {
        return jdbc.sql(
                                """
                                update message set state = 'attempting', attempts = attempts + 1, changed_at = ?
                                where id = ? and claim_no = ? and state = 'claimed'
                                """)
                        .params(now(), claimed.id(), claimed.claimNo())
                        .update()
                == 1;
    }

    /** An attempt whose sender died: the truth is not known. @return whether it was such a one */
    @Transactional
    public boolean abandonedAttempt(UUID id) {
        return jdbc.sql(
                                """
                                update message set state = 'unknown', changed_at = ?,
                                    reason = 'the sender stopped while sending'
                                where id = ? and state = 'attempting' and claimed_until < ?
                                """)
                        .params(now(), id, now())
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

    @Transactional
    public void outcome(QueuedMessage claimed, Outcome outcome) {
        jdbc.sql(
                        """
                        update message set state = ?, reason = ?, provider_id = ?, next_attempt_at = ?, changed_at = ?
                        where id = ? and claim_no = ?
                        """)
                .params(
                        outcome.state().dbName(),
                        outcome.reason(),
                        outcome.providerId(),
                        outcome.nextAttempt() == null ? null : at(outcome.nextAttempt()),
                        now(),
                        claimed.id(),
                        claimed.claimNo())
                .update();
    }

    /**
     * How an attempt ended.
     *
     * @param reason in words, without personal values
     */
    public record Outcome(MessageState state, String reason, String providerId, Instant nextAttempt) {

        public static Outcome of(MessageState state, String reason) {
            return new Outcome(state, reason, null, null);
        }
    }

    private OffsetDateTime leaseEnd() {
        return at(clock.instant().plus(LEASE));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static QueuedMessage row(ResultSet row, int number) throws SQLException {
        return new QueuedMessage(
                row.getObject("id", UUID.class),
                row.getString("lead_id"),
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
