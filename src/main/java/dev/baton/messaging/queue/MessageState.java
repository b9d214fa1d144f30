package dev.baton.messaging.queue;

import java.util.Locale;

/** Where a message stands (architecture, a message's life). */
public enum MessageState {
    QUEUED,
    CLAIMED,
    ATTEMPTING,
    ACCEPTED,
    DEFERRED,
    REJECTED,
    SUPPRESSED,
    /** The final dot went out and no answer came: sent or not, nobody knows. Never resent by itself. */
    UNKNOWN,
    CANCELLED;

    public boolean isFinal() {
        return switch (this) {
            case ACCEPTED, REJECTED, SUPPRESSED, UNKNOWN, CANCELLED -> true;
            case QUEUED, CLAIMED, ATTEMPTING, DEFERRED -> false;
        };
    }

    public String dbName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
