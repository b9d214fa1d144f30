package dev.baton.messaging.staff;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.MessageQueue.Outcome;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.staff.StaffChannel.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a message to the staff about a lead through its life. Other than a mail to a lead it arrives at least once:
 * when nobody knows whether it was taken, it is sent again.
 */
@Component
public class StaffMessages {

    private static final Duration HELD_BY_ANOTHER = Duration.ofSeconds(5);

    private final MessageQueue queue;
    private final Leads leads;
    private final LeadTimeline timeline;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StaffMessages(
            MessageQueue queue, Leads leads, LeadTimeline timeline, TransactionTemplate transactions, Clock clock) {
        this.queue = queue;
        this.leads = leads;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is to be told.
     *
     * @param occasion with lead and channel it makes the key: nobody is told twice of the same
     */
    public record Notice(String leadId, String channel, String occasion) {}

    /**
     * Where the message stands after this try.
     *
     * @param retryIn when to come again, for a message that is not at its end
     * @param triesLeft 0: a person must look at it
     */
    public record Progress(boolean ended, String reason, Duration retryIn, int triesLeft) {

        public static final Progress ENDED = new Progress(true, null, null, 0);
    }

    /** Safe to repeat. @param text what is said, made only when it is really sent; empty: nobody is to be told any more */
    public <M> Progress deliver(Notice notice, StaffChannel<M> channel, Function<Lead, Optional<M>> text) {
        Taken taken = transactions.execute(transaction -> take(notice));
        if (taken.message() == null || taken.message().state().isFinal()) {
            return Progress.ENDED;
        }
        return taken.claimed() == null
                ? later(taken.message())
                : attemptAndRelease(taken.claimed(), notice, channel, text);
    }

    /** @param message null: the lead was erased meanwhile, and its messages with it @param claimed null: not ours now */
    private record Taken(QueuedMessage message, QueuedMessage claimed) {}

    private Taken take(Notice notice) {
        if (leads.find(notice.leadId()).isEmpty()) {
            return new Taken(null, null);
        }
        String key = String.join("/", "staff", notice.leadId(), notice.occasion(), notice.channel());
        QueuedMessage message = queue.enqueue(
                key, notice.leadId(), new MessageQueue.Kind(notice.channel(), "transactional", notice.occasion()));
        if (message.state().isFinal()) {
            return new Taken(message, null);
        }
        queue.repeatAbandoned(message.id());
        return new Taken(message, queue.claim(message.id()).orElse(null));
    }

    private <M> Progress attemptAndRelease(
            QueuedMessage claimed, Notice notice, StaffChannel<M> channel, Function<Lead, Optional<M>> text) {
        try {
            Lead lead = transactions.execute(transaction -> leads.get(claimed.leadId()));
            Optional<Outcome> reason = notToBeSent(lead);
            if (reason.isPresent()) {
                queue.outcome(claimed, reason.get());
                return Progress.ENDED;
            }
            Optional<M> message = transactions.execute(transaction -> text.apply(lead));
            if (message.isEmpty()) {
                queue.outcome(claimed, Outcome.of(MessageState.CANCELLED, "there is nobody to tell"));
                return Progress.ENDED;
            }
            return attempt(claimed, notice, channel, channel.prepare(claimed.id(), message.get()));
        } finally {
            queue.release(claimed);
        }
    }

    private static Optional<Outcome> notToBeSent(Lead lead) {
        if (lead.status().isClosed()) {
            return Optional.of(Outcome.of(MessageState.CANCELLED, "the lead is closed"));
        }
        if (lead.mergedInto() != null) {
            return Optional.of(Outcome.of(MessageState.CANCELLED, "the lead was merged into another"));
        }
        return lead.person().isRestricted()
                ? Optional.of(Outcome.of(MessageState.SUPPRESSED, "the lead is frozen at the person's request"))
                : Optional.empty();
    }

    private Progress attempt(QueuedMessage claimed, Notice notice, StaffChannel<?> channel, Supplier<Answer> sending) {
        Optional<Duration> wait = channel.mustWait();
        if (wait.isPresent()) {
            // Not called, so no try is used up.
            String reason = channel.service() + " is left alone for a while after it failed or asked for it";
            return deferred(claimed, reason, wait.get(), triesLeft(claimed, channel));
        }
        if (!queue.attempting(claimed)) {
            channel.giveBack();
            return later(claimed);
        }
        Answer answer = sending.get();
        return switch (answer.verdict()) {
            case TAKEN -> taken(claimed, notice);
            case LATER -> failed(claimed, notice, channel, answer);
            case REFUSED -> givenUp(claimed, notice, answer.reason());
        };
    }

    private Progress taken(QueuedMessage claimed, Notice notice) {
        transactions.executeWithoutResult(transaction -> {
            queue.outcome(claimed, Outcome.of(MessageState.ACCEPTED, null));
            note(notice, ActivityType.NOTICE_SENT, "");
        });
        return Progress.ENDED;
    }

    private Progress failed(QueuedMessage claimed, Notice notice, StaffChannel<?> channel, Answer answer) {
        int left = triesLeft(claimed, channel) - 1;
        if (left <= 0) {
            return givenUp(claimed, notice, answer.reason());
        }
        List<Duration> waits = channel.retryAfter();
        Duration own = waits.get(Math.min(claimed.attempts(), waits.size() - 1));
        boolean longer = answer.pause() != null && answer.pause().compareTo(own) > 0;
        return deferred(claimed, answer.reason(), longer ? answer.pause() : own, left);
    }

    private Progress deferred(QueuedMessage claimed, String reason, Duration wait, int triesLeft) {
        Instant next = clock.instant().plus(wait);
        queue.outcome(claimed, new Outcome(MessageState.DEFERRED, reason, null, next));
        return new Progress(false, reason, wait, triesLeft);
    }

    /** A person is asked; when they have put right what is wrong, it can be sent at once. */
    private Progress givenUp(QueuedMessage claimed, Notice notice, String reason) {
        transactions.executeWithoutResult(transaction -> note(notice, ActivityType.NOTICE_FAILED, reason));
        return deferred(claimed, reason, Duration.ZERO, 0);
    }

    /** Somebody else has it, or it was tried a moment ago. */
    private Progress later(QueuedMessage message) {
        Instant due = message.state() == MessageState.DEFERRED ? message.nextAttemptAt() : null;
        Duration wait = due == null ? HELD_BY_ANOTHER : Duration.between(clock.instant(), due);
        return new Progress(false, "it is being sent", wait.isNegative() ? Duration.ofSeconds(1) : wait, 1);
    }

    private static int triesLeft(QueuedMessage claimed, StaffChannel<?> channel) {
        return Math.max(1, channel.retryAfter().size() + 1 - claimed.attempts());
    }

    private void note(Notice notice, ActivityType type, String reason) {
        Map<String, Object> details = Map.of("channel", notice.channel(), "reason", reason);
        timeline.add(notice.leadId(), type, LeadTimeline.BATON, null, details);
    }
}
