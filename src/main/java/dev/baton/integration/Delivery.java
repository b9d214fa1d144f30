package dev.baton.integration;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way to one endpoint.
 *
 * @param attempts since it was written or sent again by hand
 * @param tries all of them
 */
record Delivery(
        UUID id,
        UUID endpointId,
        String type,
        String leadId,
        String campaignId,
        String data,
        String state,
        int attempts,
        int tries,
        int claimNo,
        Instant nextAttemptAt,
        Integer statusCode,
        Integer tookMs,
        String reason,
        Instant createdAt,
        Instant changedAt) {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";
    static final String HANDED_OVER = "handed_over";
}
