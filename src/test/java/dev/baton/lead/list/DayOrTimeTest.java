package dev.baton.lead.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05T00:00:00Z, 2026-01-06T00:00:00Z",
        "2026-12-31, 2026-12-31T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-01-05T10:00:00+02:00, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z"
    })
    void aDayIsTheWholeOfIt(String text, Instant from, Instant to) {
        assertThat(DayOrTime.from("created_from", text)).isEqualTo(from);
        assertThat(DayOrTime.to("created_to", text)).isEqualTo(to);
    }

    @Test
    void nothingIsNoBound() {
        assertThat(DayOrTime.from("created_from", " ")).isNull();
        assertThat(DayOrTime.to("created_to", null)).isNull();
    }
}
