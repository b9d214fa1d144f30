package dev.baton.bulk.job;

import java.time.Instant;
import java.util.UUID;

/** One change to many leads and how far it has come. @param undoes the job that it gives back; null for another action */
public record BulkJob(
        UUID id,
        BulkAction action,
        BulkParameters parameters,
        BulkStatus status,
        Counts counts,
        String message,
        UUID undoes,
        UUID undoneBy,
        Course course) {

    /** Leads of the job, all of them and by what became of them. */
    public record Counts(int total, int done, int skipped, int failed) {}

    /** Who began it, and when it ran. */
    public record Course(String createdBy, Instant createdAt, Instant startedAt, Instant finishedAt) {}

    static final String BUSINESS_KEY_PREFIX = "bulk:";

    public String businessKey() {
        return BUSINESS_KEY_PREFIX + id;
    }
}
