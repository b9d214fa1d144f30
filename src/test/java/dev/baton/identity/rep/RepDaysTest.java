package dev.baton.identity.rep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.rep.RepDays.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The morning of 2 December in Auckland is still 1 December in Europe. */
class RepDaysTest {

    private static final Instant AUCKLAND_MORNING = Instant.parse("2026-12-01T20:00:00Z");

    private final Zones zones = new Zones(Map.of("kiri", ZoneId.of("Pacific/Auckland")), ZoneId.of("Europe/Berlin"));

    @Test
    void dayIsTheReps() {
        assertThat(zones.day("kiri", AUCKLAND_MORNING)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void withoutARepItIsTheOrganisations() {
        assertThat(zones.day(null, AUCKLAND_MORNING)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(zones.day("gone", AUCKLAND_MORNING)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void noTimeIsNoDay() {
        assertThat(zones.day("kiri", null)).isNull();
    }
}
