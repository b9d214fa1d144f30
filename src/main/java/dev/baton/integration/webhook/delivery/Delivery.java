package dev.baton.integration.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way to one endpoint.
 *
 * @param attempts since it was written or sent again by hand
 * @param tries all of them
 */
public record Delivery(
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

    public static final String WAITING = "waiting";
    public static final String DELIVERED = "delivered";
    public static final String FAILED = "failed";
    public static final String HANDED_OVER = "handed_over";
}
