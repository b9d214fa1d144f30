package dev.baton.integration.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/** An event on its way to one endpoint. */
public record Delivery(
        UUID id,
        UUID endpointId,
        Event event,
        String state,
        Effort effort,
        Outcome outcome,
        Instant createdAt,
        Instant changedAt) {

    /** What is told. */
    public record Event(String type, String leadId, String campaignId, String data) {}

    /**
     * How often it was tried.
     *
     * @param attempts since it was written or sent again by hand
     * @param tries all of them
     */
    public record Effort(int attempts, int tries, int claimNo, Instant nextAttemptAt) {}

    /** What came of the last try. */
    public record Outcome(Integer statusCode, Integer tookMs, String reason) {}

    public static final String WAITING = "waiting";
    public static final String DELIVERED = "delivered";
    public static final String FAILED = "failed";
    public static final String HANDED_OVER = "handed_over";
}
