package dev.baton.messaging.queue;

import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.smtp.MailSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue in memory, by the rules of the real one, and how mail is set. */
public final class MessageFixtures {

    public static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    public static final MailSettings SETTINGS = settings("https://baton.example");

    private MessageFixtures() {}

    static MailSettings settings(String publicUrl) {
        return new MailSettings(
                "127.0.0.1",
                25,
                null,
                null,
                false,
                "sales@baton.example",
                "Sales",
                Duration.ofSeconds(5),
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)),
                URI.create(publicUrl));
    }

    /** Does what is to be done in a transaction, without one. */
    public static TransactionTemplate noDatabase() {
        return new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                return TransactionOperations.withoutTransaction().execute(action);
            }
        };
    }

    public static MessageLife life(MessageQueue queue, Clock clock) {
        return new MessageLife(queue, noDatabase(), clock);
    }

    public static MessageTimeline timeline(LeadTimeline timeline) {
        return new MessageTimeline(timeline);
    }

    /** Holds one message after the other; what is claimed has a lease of 20 seconds. */
    public static final class Queue extends MessageQueue {

        private final Map<String, QueuedMessage> messages = new HashMap<>();
        private final Map<UUID, String> reasons = new HashMap<>();
        private final Clock clock;
        public BooleanSupplier stillOurs = () -> true;
        public boolean erased;

        public Queue(Clock clock) {
            super(null, clock);
            this.clock = clock;
        }

        @Override
        public Optional<QueuedMessage> enqueue(NewMessage wanted) {
            return erased
                    ? Optional.empty()
                    : Optional.of(messages.computeIfAbsent(
                            wanted.key(),
                            key -> new QueuedMessage(
                                    UUID.randomUUID(),
                                    key,
                                    wanted.leadId(),
                                    wanted.taskId(),
                                    wanted.channel(),
                                    wanted.template(),
                                    MessageState.QUEUED,
                                    0,
                                    null,
                                    0,
                                    null)));
        }

        @Override
        Optional<QueuedMessage> find(UUID id) {
            return Optional.of(of(id));
        }

        @Override
        public Optional<QueuedMessage> claim(UUID id) {
            QueuedMessage is = of(id);
            boolean due = is.state() == MessageState.QUEUED
                    || is.state() == MessageState.DEFERRED
                            && !is.nextAttemptAt().isAfter(clock.instant())
                    || is.state() == MessageState.CLAIMED && is.claimedUntil().isBefore(clock.instant());
            return due ? Optional.of(put(claimed(is))) : Optional.empty();
        }

        private QueuedMessage claimed(QueuedMessage is) {
            return new QueuedMessage(
                    is.id(),
                    is.key(),
                    is.leadId(),
                    is.taskId(),
                    is.channel(),
                    is.template(),
                    MessageState.CLAIMED,
                    is.claimNo() + 1,
                    clock.instant().plusSeconds(20),
                    is.attempts(),
                    is.nextAttemptAt());
        }

        @Override
        public boolean attempting(QueuedMessage claimed) {
            if (!stillOurs.getAsBoolean()) {
                return false;
            }
            put(with(claimed, MessageState.ATTEMPTING, claimed.attempts() + 1, claimed.nextAttemptAt()));
            return true;
        }

        @Override
        public boolean abandonedAttempt(UUID id) {
            QueuedMessage is = of(id);
            boolean abandoned =
                    is.state() == MessageState.ATTEMPTING && is.claimedUntil().isBefore(clock.instant());
            if (abandoned) {
                put(with(is, MessageState.UNKNOWN, is.attempts(), null));
            }
            return abandoned;
        }

        @Override
        public void repeatAbandoned(UUID id) {
            QueuedMessage is = of(id);
            if (is.state() == MessageState.ATTEMPTING && is.claimedUntil().isBefore(clock.instant())) {
                put(with(is, MessageState.QUEUED, is.attempts(), null));
            }
        }

        @Override
        public boolean outcome(QueuedMessage claimed, Outcome outcome) {
            QueuedMessage is = of(claimed.id());
            if (is.claimNo() != claimed.claimNo() || is.state() == MessageState.CANCELLED) {
                return false;
            }
            Instant next = outcome.pause() == null ? null : clock.instant().plus(outcome.pause());
            put(with(is, outcome.state(), is.attempts(), next));
            reasons.put(claimed.id(), outcome.reason());
            return true;
        }

        public QueuedMessage only() {
            return messages.values().iterator().next();
        }

        public String reason() {
            return reasons.get(only().id());
        }

        /** As its task leaves it that is gone meanwhile. */
        public void cancel() {
            put(with(only(), MessageState.CANCELLED, only().attempts(), null));
        }

        /** As a sender leaves it that dies while it sends. */
        public void leaveAttempting() {
            put(with(only(), MessageState.ATTEMPTING, only().attempts(), null));
        }

        private QueuedMessage of(UUID id) {
            return messages.values().stream()
                    .filter(message -> message.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private QueuedMessage put(QueuedMessage message) {
            messages.replaceAll((key, before) -> before.id().equals(message.id()) ? message : before);
            return message;
        }

        private static QueuedMessage with(QueuedMessage is, MessageState state, int attempts, Instant next) {
            return new QueuedMessage(
                    is.id(),
                    is.key(),
                    is.leadId(),
                    is.taskId(),
                    is.channel(),
                    is.template(),
                    state,
                    is.claimNo(),
                    is.claimedUntil(),
                    attempts,
                    next);
        }
    }
}
