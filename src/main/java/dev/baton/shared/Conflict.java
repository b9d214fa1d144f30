package dev.baton.shared;

/** The state of things does not allow what was asked. Answered as {@code CONFLICT}; the message says what the state is. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
