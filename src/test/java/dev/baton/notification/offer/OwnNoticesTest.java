package dev.baton.notification.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When messages wait, and what may be asked for. */
class OwnNoticesTest {

    private static final OwnNotices NOTHING = new OwnNotices(null, null, null, null, null, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        // Berlin is an hour ahead in winter, two in summer; the clock went forward on 2026-03-29 at 02:00
        "22:00, 06:00, 2026-01-05T20:59:59Z,",
        "22:00, 06:00, 2026-01-05T21:00:00Z, 2026-01-06T05:00:00Z",
        "22:00, 06:00, 2026-01-06T04:59:59Z, 2026-01-06T05:00:00Z",
        "22:00, 06:00, 2026-01-06T05:00:00Z,",
        "22:00, 06:00, 2026-03-28T22:00:00Z, 2026-03-29T04:00:00Z",
        "22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z",
        "12:00, 13:00, 2026-01-05T11:30:00Z, 2026-01-05T12:00:00Z",
        "12:00, 13:00, 2026-01-05T12:00:00Z,",
        "12:00, 13:00, 2026-01-05T10:59:00Z,"
    })
    void quietHoursEndInThePersonsOwnTimeZone(LocalTime from, LocalTime to, Instant now, Instant until) {
        OwnNotices own = new OwnNotices(true, false, null, from, to, ZoneId.of("Europe/Berlin"));

        assertThat(own.quietUntil(now).orElse(null)).isEqualTo(until);
    }

    @Test
    void withoutQuietHoursNothingWaits() {
        assertThat(NOTHING.quietUntil(Instant.now())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', , , , phone",
        "false, 555 1234, , , , phone",
        "false, +1415555, , , , phone",
        "false, , 22:00, , , quiet_to",
        "false, , , 06:00, , quiet_from",
        "false, , 22:00, 22:00, , quiet_to",
        "false, , late, 06:00, , quiet_from",
        "false, , , , Berlin, time_zone"
    })
    void mistakesAreNamed(boolean sms, String phone, String from, String to, String zone, String field) {
        OwnNoticesForm form = new OwnNoticesForm(null, sms, phone, from, to, zone);

        assertThatThrownBy(() -> form.read(NOTHING))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly(field));
    }

    @Test
    void whatIsNotGivenStaysAndAnEmptyTextTakesAway() {
        OwnNotices first = new OwnNoticesForm(null, true, "+1 (415) 555-2671", "22:00", "06:00", "UTC").read(NOTHING);
        assertThat(first)
                .isEqualTo(new OwnNotices(
                        null, true, "+14155552671", LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("UTC")));

        OwnNotices next = new OwnNoticesForm(true, false, "", "", "", null).read(first);
        assertThat(next).isEqualTo(new OwnNotices(true, false, null, null, null, ZoneId.of("UTC")));
        assertThat(new OwnNoticesForm(null, null, null, null, null, null).read(first))
                .isEqualTo(first);
    }
}
