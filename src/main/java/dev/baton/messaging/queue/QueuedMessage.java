package dev.baton.messaging.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the queue.
 *
 * @param claimNo fencing number: only the holder of the newest claim may write an outcome
 */
public record QueuedMessage(
        UUID id,
        String leadId,
        String template,
        MessageState state,
        int claimNo,
        Instant claimedUntil,
        int attempts,
        Instant nextAttemptAt) {}
