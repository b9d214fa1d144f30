package dev.baton.identity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation as each lead, campaign and person asks for it; read again every few seconds. */
@Component
public class Organisations {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Snapshot snapshot = new Snapshot(Organisation.UNTOLD, Instant.MIN);

    private record Snapshot(Organisation organisation, Instant at) {}

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One reads for all: the others go on with what was true a moment ago. */
    public Organisation now() {
        Snapshot now = snapshot;
        if (!now.at().isBefore(clock.instant().minus(FRESH))) {
            return now.organisation();
        }
        if (now.at().equals(Instant.MIN)) {
            return read();
        }
        if (!reading.compareAndSet(false, true)) {
            return now.organisation();
        }
        try {
            return read();
        } finally {
            reading.set(false);
        }
    }

    /** The date where the organisation is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), now().timeZone());
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        snapshot = new Snapshot(Organisation.UNTOLD, Instant.MIN);
    }

    private Organisation read() {
        Instant at = clock.instant();
        Organisation organisation = jdbc.sql("select * from organisation")
                .query((row, number) -> of(row))
                .optional()
                .orElse(Organisation.UNTOLD);
        snapshot = new Snapshot(organisation, at);
        return organisation;
    }

    static Organisation of(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("name"),
                row.getString("country"),
                row.getString("currency"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("language"));
    }
}
