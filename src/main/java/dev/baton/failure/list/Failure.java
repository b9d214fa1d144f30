package dev.baton.failure.list;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Schema(implementation = FailureKind.class) String kind,
        @Schema(implementation = FailureState.class) String state,
        String step,
        @Nullable String process,
        @Nullable String leadId,
        @Nullable String campaignId,
        @Nullable String campaignName,
        @Nullable String importId,
        @Nullable String jobId,
        Instant since,
        @Nullable Integer triesLeft,
        @Nullable Integer attempts,
        @Nullable Instant nextTryAt,
        @Nullable String reason,
        List<String> technical,
        @ArraySchema(schema = @Schema(allowableValues = {"retry", "skip", "give_up"})) List<String> actions,
        @Nullable String refusal) {}
