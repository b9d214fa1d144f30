package dev.baton.bulk.job;

import java.util.UUID;

/** What others may want to hear of bulk jobs. */
public final class BulkEvents {

    private BulkEvents() {}

    public record BulkProgressed(UUID jobId, String status, String username) {}
}
