package dev.baton.rules.check;

/** Rules were stopped before they came to their end; the message says why, in words. */
public class RunStopped extends RuntimeException {

    RunStopped(String reason, Throwable cause) {
        super(reason, cause);
    }
}
