package dev.baton.messaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is particular to a kind of message; {@link MessageLife} does the rest. */
public interface Errand {

    Policy policy();

    /** With the claim in hand, in a transaction: what was closed or suppressed meanwhile is not sent. */
    Made make(QueuedMessage claimed);

    /** In the transaction that writes down how the message ended. */
    void ended(QueuedMessage message, Outcome outcome);

    /** It was refused, or no try is left, in the transaction that writes it down. @return what is written */
    Outcome givenUp(QueuedMessage claimed, Outcome last);

    /**
     * How often it is tried.
     *
     * @param atMostOnce an attempt of unknown fate is left to a person; otherwise it is made again, and may arrive twice
     * @param waits after the first, second, … failed attempt; the last one goes for all that come behind
     * @param tries after so many it is given up
     */
    record Policy(boolean atMostOnce, List<Duration> waits, int tries) {

        int left(int failures) {
            return tries - failures;
        }

        Duration waitAfter(int failures) {
            return waits.get(Math.min(failures, waits.size()) - 1);
        }
    }

    /** A message that is made, or why it is not sent. */
    record Made(Outcome instead, Attempt attempt) {

        public static Made ready(Attempt attempt) {
            return new Made(null, attempt);
        }

        public static Made not(Outcome instead) {
            return new Made(instead, null);
        }
    }

    /** Has one message leave, once. */
    interface Attempt {

        /** @return how it ended; {@code DEFERRED} is certainly not sent */
        Outcome send();

        /** Asks for leave to send. @return why to wait, and how long; empty: send now */
        default Optional<Outcome> notNow() {
            return Optional.empty();
        }

        /** The leave to send is not used. */
        default void giveBack() {}
    }
}
