package dev.baton.failure.list;

import java.time.Instant;
import java.util.List;

/**
 * What failed, in words.
 *
 * @param failureId names it, as {@code job-4711}
 * @param step what was to happen, as its process is drawn; of a message the name of its text
 * @param process null of a message
 * @param triesLeft how often it is tried by itself yet; null of a message
 * @param attempts how often a message was tried; null of others
 * @param nextTryAt null when it waits for a person
 * @param reason in words
 * @param technical for administrators: where in the program it failed, without any value
 * @param actions what can be done: retry, skip, give_up
 * @param refusal why it cannot be skipped or given up; null when it can
 */
public record Failure(
        String failureId,
        String kind,
        String state,
        String step,
        String process,
        String leadId,
        String campaignId,
        String campaignName,
        String importId,
        String jobId,
        Instant since,
        Integer triesLeft,
        Integer attempts,
        Instant nextTryAt,
        String reason,
        List<String> technical,
        List<String> actions,
        String refusal) {}
