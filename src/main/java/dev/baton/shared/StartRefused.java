package dev.baton.shared;

/** Baton does not start with these settings. The message says to who runs it what is wrong and what to do. */
public class StartRefused extends IllegalStateException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
