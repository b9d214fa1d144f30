package dev.baton.integration;

import java.time.Instant;
import java.util.UUID;

/** An event on its way to one endpoint. */
record Delivery(
        UUID id,
        UUID endpointId,
        Event event,
        String state,
        Effort effort,
        Outcome outcome,
        Instant createdAt,
        Instant changedAt) {

    /** What is told. */
    record Event(String type, String leadId, String campaignId, String data) {}

    /**
     * How often it was tried.
     *
     * @param attempts since it was written or sent again by hand
     * @param tries all of them
     */
    record Effort(int attempts, int tries, int claimNo, Instant nextAttemptAt) {}

    /** What came of the last try. */
    record Outcome(Integer statusCode, Integer tookMs, String reason) {}

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";
    static final String HANDED_OVER = "handed_over";
}
