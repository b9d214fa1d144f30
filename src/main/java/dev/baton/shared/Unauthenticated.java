package dev.baton.shared;

/** Nobody has said who they are, or not in a way that counts. Answered as {@code UNAUTHENTICATED}. */
public class Unauthenticated extends RuntimeException {

    public Unauthenticated(String message) {
        super(message);
    }
}
