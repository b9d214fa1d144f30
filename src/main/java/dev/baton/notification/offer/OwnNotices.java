package dev.baton.notification.offer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How a person wants to be told of what is theirs to answer; the console always shows it at once.
 *
 * @param email null: as the house has set it; the same for {@code sms}
 * @param phone for SMS, in E.164 form; null: none
 * @param quietFrom from when on messages wait; null: never
 * @param quietTo when they go out
 */
public record OwnNotices(
        Boolean email, Boolean sms, String phone, LocalTime quietFrom, LocalTime quietTo, ZoneId timeZone) {

    /** When a message may go out; empty: now. Hours from 22:00 to 06:00 end on the next day. */
    Optional<Instant> quietUntil(Instant now) {
        if (quietFrom == null) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(timeZone);
        LocalTime time = local.toLocalTime();
        boolean begun = !time.isBefore(quietFrom);
        boolean goesOn = time.isBefore(quietTo);
        boolean overMidnight = quietTo.isBefore(quietFrom);
        if (overMidnight ? !begun && !goesOn : !begun || !goesOn) {
            return Optional.empty();
        }
        ZonedDateTime end = local.toLocalDate().atTime(quietTo).atZone(timeZone);
        return Optional.of((overMidnight && begun ? end.plusDays(1) : end).toInstant());
    }
}
