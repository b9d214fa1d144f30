package dev.baton.identity.organisation;

import dev.baton.shared.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation as each lead, campaign and person asks for it; read again every few seconds. */
@Component
public class Organisations {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Organisation> organisation;

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisation = new Remembered<>(FRESH, clock, this::read);
    }

    public Organisation now() {
        return organisation.get();
    }

    /** The date where the organisation is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), now().timeZone());
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        organisation.forget();
    }

    private Organisation read() {
        return jdbc.sql("select * from organisation")
                .query((row, number) -> of(row))
                .optional()
                .orElse(Organisation.UNTOLD);
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
