package dev.baton.lead.capture.gate.limit;

import java.time.Instant;
import java.util.Optional;

/** How often in a row an address was refused, for all nodes together. Kept in the database or in Redis. */
public interface CaptureFailures {

    /** @param lastAt the time of the last one */
    record Row(int failures, Instant lastAt) {}

    Optional<Row> of(String addressKey);

    void add(String addressKey, Instant at);

    void clear(String addressKey);
}
