package dev.baton.integration;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long an endpoint asks to be left alone: seconds or a date; what is neither is not believed. */
final class RetryAfter {

    private RetryAfter() {}

    /** @return zero where nothing sensible was said, and never more than the longest */
    static Duration of(String header, Instant now, Duration longest) {
        Duration asked = read(header, now);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    private static Duration read(String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        try {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
