package dev.baton.messaging.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the queue.
 *
 * @param taskId the external task that has it sent; null: none is behind it
 * @param claimNo fencing number: only the holder of the newest claim may write an outcome
 */
public record QueuedMessage(
        UUID id,
        String key,
        String leadId,
        String taskId,
        String channel,
        String template,
        MessageState state,
        int claimNo,
        Instant claimedUntil,
        int attempts,
        Instant nextAttemptAt) {}
