package dev.baton.messaging.queue;

import java.time.Duration;

/**
 * How an attempt ended.
 *
 * @param reason in words, without personal values
 * @param pause until the next try: what the other side asked for, or what was decided; null: nothing
 */
public record Outcome(MessageState state, String reason, String providerId, Duration pause) {

    public static Outcome of(MessageState state, String reason) {
        return new Outcome(state, reason, null, null);
    }

    public static Outcome later(String reason, Duration pause) {
        return new Outcome(MessageState.DEFERRED, reason, null, pause);
    }
}
