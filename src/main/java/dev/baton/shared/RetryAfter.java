package dev.baton.shared;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a service asks to be left alone: seconds or a date; what is neither is not believed. */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * @param header null where there was none
     * @param otherwise where nothing sensible was said
     * @param longest that is believed
     * @return never negative
     */
    public static Duration of(String header, Duration otherwise, Instant now, Duration longest) {
        Duration asked = read(header, otherwise, now);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    private static Duration read(String header, Duration otherwise, Instant now) {
        if (header == null) {
            return otherwise;
        }
        try {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
