package dev.baton.identity.rep;

import dev.baton.identity.organisation.Organisations;
import dev.baton.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A follow-up date is a day where the rep is, wherever it is told; where the organisation is, when there is no rep. */
@Component
public class RepDays {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final RepProfiles profiles;
    private final Organisations organisations;
    private final Remembered<Map<String, ZoneId>> zones;

    RepDays(JdbcClient jdbc, RepProfiles profiles, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.organisations = organisations;
        this.zones = new Remembered<>(FRESH, clock, this::read);
    }

    /** Where everybody is, to ask for many days without asking the database in between. */
    public record Zones(Map<String, ZoneId> ofReps, ZoneId ofOthers) {

        /** @return null for no time */
        public @Nullable LocalDate day(@Nullable String rep, @Nullable Instant at) {
            return at == null ? null : LocalDate.ofInstant(at, zone(rep));
        }

        private ZoneId zone(@Nullable String rep) {
            return rep == null ? ofOthers : ofReps.getOrDefault(rep, ofOthers);
        }
    }

    public Zones zones() {
        return new Zones(zones.get(), organisations.now().timeZone());
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        zones.forget();
    }

    /** When the rep's work begins on that day. */
    public Instant morning(@Nullable String rep, LocalDate day) {
        return profile(rep).startOf(day);
    }

    /** Of who has none: always there, where the organisation is. */
    public RepProfile profile(@Nullable String rep) {
        return Optional.ofNullable(rep)
                .flatMap(profiles::findById)
                .orElseGet(() -> RepProfile.in(organisations.now().timeZone(), String.valueOf(rep)));
    }

    private Map<String, ZoneId> read() {
        return jdbc
                .sql("select username, time_zone from rep_profile")
                .query((row, number) -> Map.entry(row.getString(1), ZoneId.of(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
