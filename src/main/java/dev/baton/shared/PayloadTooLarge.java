package dev.baton.shared;

/** A body over its limit. Answered as {@code PAYLOAD_TOO_LARGE}; the message names the limit. */
public class PayloadTooLarge extends RuntimeException {

    public PayloadTooLarge(String message) {
        super(message);
    }
}
