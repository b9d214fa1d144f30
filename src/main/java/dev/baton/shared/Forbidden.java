package dev.baton.shared;

/** The signed-in person lacks the permission. Answered as {@code FORBIDDEN}. */
public class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message);
    }
}
