package dev.baton.failure.list;

import java.time.Instant;

/**
 * A failure as it stands in the database.
 *
 * @param reason as the engine or the other side said it
 */
public record FailureRow(
        FailureId id,
        FailureState state,
        Place place,
        String leadId,
        String campaignId,
        Instant since,
        Tries tries,
        String reason,
        Work work) {

    /**
     * Where in the engine.
     *
     * @param step element that failed, or the message's template
     * @param at element at which it is tried again
     * @param superExecution where in another process this one was called from; null when nowhere
     */
    public record Place(
            String definitionId,
            String step,
            String at,
            String instanceId,
            String executionId,
            String superExecution,
            String businessKey) {}

    /** @param attempts how often a message was tried; null where the engine does not say */
    public record Tries(Integer left, Integer attempts, Instant next, Instant lockedUntil) {}

    /**
     * What was to be done.
     *
     * @param handler what a job does; null for others
     * @param stackId where a job's exception stands
     */
    public record Work(String handler, String topic, String stackId) {}
}
