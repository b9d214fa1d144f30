package dev.baton.shared;

/** What was asked for does not exist, or not for this person. Answered as {@code NOT_FOUND}. */
public class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
