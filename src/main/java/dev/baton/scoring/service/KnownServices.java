package dev.baton.scoring.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue as scoring asks for it, for each lead: read again every few seconds, on each node. */
@Component
public class KnownServices {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Snapshot snapshot = new Snapshot(Set.of(), Instant.MIN);

    private record Snapshot(Set<String> words, Instant at) {}

    KnownServices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All names and synonyms, in the form in which {@link ServiceWords} finds them. */
    public Set<String> words() {
        Snapshot now = snapshot;
        boolean never = now.at().equals(Instant.MIN);
        if (!never && !now.at().isBefore(clock.instant().minus(FRESH))) {
            return now.words();
        }
        if (never) {
            return read();
        }
        if (!reading.compareAndSet(false, true)) {
            return now.words(); // another one reads: these were right a moment ago
        }
        try {
            return read();
        } finally {
            reading.set(false);
        }
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        snapshot = new Snapshot(Set.of(), Instant.MIN);
    }

    private Set<String> read() {
        Set<String> words = Set.copyOf(jdbc.sql("select word from catalogue_service_word")
                .query(String.class)
                .list());
        snapshot = new Snapshot(words, clock.instant());
        return words;
    }
}
