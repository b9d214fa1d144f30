package dev.baton.identity.rep;

import static dev.baton.identity.rep.RepProfileFixtures.absent;
import static dev.baton.identity.rep.RepProfileFixtures.rep;
import static dev.baton.identity.rep.RepProfileFixtures.working;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a rep can take a lead: absence first, then working hours in the rep's own time zone. */
class RepProfileTest {

    private static final String REP = "rita";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final String OUTSIDE = "is outside working hours";

    @Test
    void repWithoutHoursIsAlwaysThere() {
        assertThat(rep(REP).unavailable(Instant.parse("2026-01-01T03:00:00Z"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"08:59:59,false", "09:00:00,true", "16:59:59,true", "17:00:00,false"})
    void hoursBeginAtTheFirstMinuteAndEndBeforeTheLast(String time, boolean there) {
        String found = working(REP, "UTC", NINE, FIVE).unavailable(Instant.parse("2026-01-01T" + time + "Z"));

        assertThat(found).isEqualTo(there ? null : OUTSIDE);
    }

    @Test
    void hoursAreThoseOfTheRepsOwnTimeZone() {
        Instant noonInUtc = Instant.parse("2026-01-01T12:00:00Z");

        assertThat(working(REP, "Asia/Tokyo", NINE, FIVE).unavailable(noonInUtc))
                .isEqualTo(OUTSIDE);
        assertThat(working(REP, "Europe/Berlin", NINE, FIVE).unavailable(noonInUtc))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-03,true", "2026-05-04,false", "2026-05-06,false", "2026-05-07,true"})
    void absenceCountsItsFirstAndItsLastDay(String day, boolean there) {
        RepProfile rep = absent(REP, LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-06"));

        String found = rep.unavailable(Instant.parse(day + "T12:00:00Z"));

        assertThat(found).isEqualTo(there ? null : "is absent until 2026-05-06");
    }

    @Test
    void absenceWithoutAnEndGoesOn() {
        RepProfile rep = absent(REP, LocalDate.parse("2026-05-04"), null);

        assertThat(rep.unavailable(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo("is absent");
    }

    @ParameterizedTest
    @CsvSource({"23:00,true", "02:00,true", "12:00,false"})
    void hoursOverMidnightAreUnderstood(String time, boolean there) {
        RepProfile rep = working(REP, "UTC", LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertThat(rep.unavailable(Instant.parse("2026-01-01T" + time + ":00Z")))
                .isEqualTo(there ? null : OUTSIDE);
    }

    @Test
    void theDayBeginsWithTheHoursOfTheRepOrAtNineWhereTheyAre() {
        LocalDate day = LocalDate.parse("2026-07-01");

        assertThat(RepProfileFixtures.rep(REP, "America/New_York").startOf(day)).isEqualTo("2026-07-01T13:00:00Z");
        assertThat(working(REP, "Asia/Tokyo", LocalTime.of(7, 30), FIVE).startOf(day))
                .isEqualTo("2026-06-30T22:30:00Z");
        assertThat(RepProfileFixtures.rep(REP, "Asia/Tokyo").today(Instant.parse("2026-06-30T20:00:00Z")))
                .isEqualTo(day);
    }
}
