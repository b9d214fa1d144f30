package dev.baton.messaging.queue;

import java.time.Duration;

/**
 * Where a message stands after a try.
 *
 * @param retryIn when to come again, for a message that is not at its end
 * @param triesLeft 0: a person must look at it
 */
public record Progress(MessageState state, String reason, Duration retryIn, int triesLeft) {

    /** There is nothing to send, or nobody to send it to. */
    public static final Progress NOTHING = ended(MessageState.CANCELLED, null);

    public static Progress ended(MessageState state, String reason) {
        return new Progress(state, reason, null, 0);
    }

    public boolean isEnded() {
        return state.isFinal();
    }
}
