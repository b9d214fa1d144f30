package dev.baton.failure.list;

import java.time.Instant;

/**
 * A failure as it stands in the database.
 *
 * @param step element that failed, or the message's template
 * @param at element at which it is tried again
 * @param attempts how often a message was tried; null where the engine does not say
 * @param handler what a job does; null for others
 * @param superExecution where in another process this one was called from; null when nowhere
 * @param stackId where a job's exception stands
 */
public record FailureRow(
        FailureId id,
        FailureState state,
        String definitionId,
        String step,
        String at,
        String instanceId,
        String executionId,
        String superExecution,
        String businessKey,
        String leadId,
        String campaignId,
        Instant since,
        Integer triesLeft,
        Integer attempts,
        Instant nextTry,
        Instant lockedUntil,
        String reason,
        String handler,
        String topic,
        String stackId) {}
