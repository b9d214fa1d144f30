package dev.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a service asks to be left alone. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "0 | 0",
                "86400 | 3600",
                "Tue, 05 May 2026 12:05:00 GMT | 300",
                "Tue, 05 May 2026 11:00:00 GMT | 0",
                "Tue, 05 May 2099 12:00:00 GMT | 3600",
                "-5 | 30",
                "9999999999 | 30",
                "soon | 30",
                " | 30"
            })
    void secondsAndDatesAreBelievedUpToAnHour(String header, long seconds) {
        assertThat(RetryAfter.of(header, Duration.ofSeconds(30), NOW, Duration.ofHours(1)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }
}
