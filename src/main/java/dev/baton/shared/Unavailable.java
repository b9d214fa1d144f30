package dev.baton.shared;

/** Something that the deed needs is away for now. Answered as {@code UNAVAILABLE}: trying again later may do. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
