package dev.baton.messaging.queue;

import dev.baton.messaging.queue.Errand.Attempt;
import dev.baton.messaging.queue.Errand.Made;
import dev.baton.messaging.queue.Errand.Policy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A message's life, the same for all of them: written down once, claimed, attempted behind a commit, tried again or
 * brought to its end. Safe to repeat.
 */
@Component
public class MessageLife {

    private static final Duration HELD_BY_ANOTHER = Duration.ofSeconds(5);

    private final MessageQueue queue;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MessageLife(MessageQueue queue, TransactionTemplate transactions, Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Progress deliver(NewMessage message, Errand errand) {
        return goOn(() -> queue.enqueue(message), errand);
    }

    /** The same for one that is written down. */
    public Progress goOn(UUID id, Errand errand) {
        return goOn(() -> queue.find(id), errand);
    }

    private Progress goOn(Supplier<Optional<QueuedMessage>> message, Errand errand) {
        Taken taken = transactions.execute(
                transaction -> message.get().map(found -> take(found, errand)).orElse(Taken.NOTHING));
        return taken.claimed() == null ? taken.progress() : attemptAndRelease(taken.claimed(), errand);
    }

    /** @param progress of a message that is not ours to send */
    private record Taken(QueuedMessage claimed, Progress progress) {

        static final Taken NOTHING = new Taken(null, Progress.NOTHING);
    }

    private Taken take(QueuedMessage message, Errand errand) {
        if (message.state().isFinal()) {
            return new Taken(null, Progress.ended(message.state(), null));
        }
        if (message.state() == MessageState.ATTEMPTING) {
            if (!errand.policy().atMostOnce()) {
                queue.repeatAbandoned(message.id());
            } else if (queue.abandonedAttempt(message.id())) {
                errand.ended(message, Outcome.of(MessageState.UNKNOWN, MessageQueue.SENDER_STOPPED));
                return new Taken(null, Progress.ended(MessageState.UNKNOWN, null));
            }
        }
        return queue.claim(message.id())
                .map(claimed -> new Taken(claimed, null))
                .orElseGet(() -> new Taken(null, busy(message, errand.policy())));
    }

    private Progress attemptAndRelease(QueuedMessage claimed, Errand errand) {
        try {
            return attempt(claimed, errand);
        } finally {
            queue.release(claimed);
        }
    }

    private Progress attempt(QueuedMessage claimed, Errand errand) {
        Made made = transactions.execute(transaction -> errand.make(claimed));
        if (made.instead() != null) {
            return transactions.execute(transaction -> end(claimed, errand, made.instead()));
        }
        Attempt attempt = made.attempt();
        Optional<Outcome> notNow = attempt.notNow();
        if (notNow.isPresent()) {
            // Nothing was sent, so no try is used up.
            return putOff(claimed, notNow.get(), triesLeft(claimed, errand.policy()));
        }
        if (!begins(claimed, attempt)) {
            return new Progress(
                    MessageState.DEFERRED,
                    "another sender has taken over",
                    HELD_BY_ANOTHER,
                    triesLeft(claimed, errand.policy()));
        }
        Outcome outcome = attempt.send();
        return transactions.execute(transaction -> after(claimed, errand, outcome));
    }

    /** Leave that is not used goes back whatever happens: without it nobody might send by this service any more. */
    private boolean begins(QueuedMessage claimed, Attempt attempt) {
        boolean begun = false;
        try {
            begun = queue.attempting(claimed);
        } finally {
            if (!begun) {
                attempt.giveBack();
            }
        }
        return begun;
    }

    private Progress after(QueuedMessage claimed, Errand errand, Outcome outcome) {
        return switch (outcome.state()) {
            case DEFERRED -> tryAgain(claimed, errand, outcome);
            case UNKNOWN -> errand.policy().atMostOnce()
                    ? end(claimed, errand, outcome)
                    : tryAgain(claimed, errand, outcome);
            case REJECTED -> giveUp(claimed, errand, outcome);
            default -> end(claimed, errand, outcome);
        };
    }

    private Progress tryAgain(QueuedMessage claimed, Errand errand, Outcome outcome) {
        int failures = claimed.attempts() + 1;
        Duration own = errand.policy().waitAfter(failures);
        boolean longer = outcome.pause() != null && outcome.pause().compareTo(own) > 0;
        Outcome later = Outcome.later(outcome.reason(), longer ? outcome.pause() : own);
        int left = errand.policy().left(failures);
        return left > 0 ? putOff(claimed, later, left) : giveUp(claimed, errand, later);
    }

    private Progress giveUp(QueuedMessage claimed, Errand errand, Outcome last) {
        Outcome written = errand.givenUp(claimed, last);
        return written.state().isFinal() ? end(claimed, errand, written) : putOff(claimed, written, 0);
    }

    private Progress end(QueuedMessage claimed, Errand errand, Outcome outcome) {
        if (queue.outcome(claimed, outcome)) {
            errand.ended(claimed, outcome);
        }
        return Progress.ended(outcome.state(), outcome.reason());
    }

    private Progress putOff(QueuedMessage claimed, Outcome outcome, int triesLeft) {
        queue.outcome(claimed, outcome);
        return new Progress(MessageState.DEFERRED, outcome.reason(), outcome.pause(), triesLeft);
    }

    /** Somebody else has it, or it was tried a moment ago. */
    private Progress busy(QueuedMessage message, Policy policy) {
        Instant free = message.state() == MessageState.DEFERRED ? message.nextAttemptAt() : message.claimedUntil();
        Duration wait = free == null ? HELD_BY_ANOTHER : Duration.between(clock.instant(), free);
        return new Progress(
                message.state(),
                "it is being sent",
                wait.isNegative() ? Duration.ofSeconds(1) : wait.plusSeconds(1),
                triesLeft(message, policy));
    }

    private static int triesLeft(QueuedMessage message, Policy policy) {
        return Math.max(1, policy.left(message.attempts()));
    }
}
