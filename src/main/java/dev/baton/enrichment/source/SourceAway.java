package dev.baton.enrichment.source;

import java.time.Duration;

/** A source does not answer now. */
public final class SourceAway extends Exception {

    private final transient Duration pause;
    private final boolean forGood;

    private SourceAway(String message, Duration pause, boolean forGood) {
        super(message);
        this.pause = pause;
        this.forGood = forGood;
    }

    /** @param message in words, with nothing of what was asked */
    public SourceAway(String message) {
        this(message, null, false);
    }

    /** It says how long it wants to be left alone. */
    public static SourceAway busy(String message, Duration pause) {
        return new SourceAway(message, pause, false);
    }

    /** To ask again is of no use before somebody changes something. */
    public static SourceAway refused(String message) {
        return new SourceAway(message, null, true);
    }

    /** @return null when it does not say */
    public Duration pause() {
        return pause;
    }

    public boolean isForGood() {
        return forGood;
    }
}
