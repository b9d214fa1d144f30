package dev.baton.shared;

/** A body that is no JSON this house reads. Answered as {@code MALFORMED_REQUEST}; never repeats what stands in it. */
public class MalformedRequest extends RuntimeException {

    public MalformedRequest(String message) {
        super(message);
    }
}
