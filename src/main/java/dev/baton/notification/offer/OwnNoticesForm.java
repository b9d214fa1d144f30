package dev.baton.notification.offer;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A change of how somebody wants to be told. What is not given stays; an empty text takes a value away. */
record OwnNoticesForm(
        Boolean email,
        Boolean sms,
        @Schema(example = "+14155552671") String phone,
        @Schema(example = "22:00") String quietFrom,
        @Schema(example = "06:30") String quietTo,
        @Schema(example = "Europe/Berlin") String timeZone) {

    OwnNotices read(OwnNotices before) {
        List<Problem> problems = new ArrayList<>();
        OwnNotices read = new OwnNotices(
                email == null ? before.email() : email,
                sms == null ? before.sms() : sms,
                phone(before.phone(), problems),
                time("quiet_from", quietFrom, before.quietFrom(), problems),
                time("quiet_to", quietTo, before.quietTo(), problems),
                zone(before.timeZone(), problems));
        if (problems.isEmpty()) {
            check(read, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }

    private static void check(OwnNotices read, List<Problem> problems) {
        if (Boolean.TRUE.equals(read.sms()) && read.phone() == null) {
            problems.add(new Problem("phone", "Give the number that texts go to"));
        }
        if ((read.quietFrom() == null) != (read.quietTo() == null)) {
            String missing = read.quietFrom() == null ? "quiet_from" : "quiet_to";
            problems.add(new Problem(missing, "Give both the beginning and the end, or neither"));
        } else if (read.quietFrom() != null && read.quietFrom().equals(read.quietTo())) {
            problems.add(new Problem("quiet_to", "The end is the beginning; leave both empty for no quiet hours"));
        }
    }

    private String phone(String before, List<Problem> problems) {
        if (phone == null || phone.isBlank()) {
            return phone == null ? before : null;
        }
        String read = PhoneNumber.parse(phone, null).map(PhoneNumber::e164).orElse(null);
        if (read == null) {
            problems.add(new Problem("phone", "Give the number with its country, such as +14155552671"));
        }
        return read;
    }

    private static LocalTime time(String field, String text, LocalTime before, List<Problem> problems) {
        try {
            if (text == null || text.isBlank()) {
                return text == null ? before : null;
            }
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            problems.add(new Problem(field, "Give a time such as 22:00"));
            return null;
        }
    }

    private ZoneId zone(ZoneId before, List<Problem> problems) {
        if (timeZone == null) {
            return before;
        }
        if (ZoneId.getAvailableZoneIds().contains(timeZone)) {
            return ZoneId.of(timeZone);
        }
        problems.add(new Problem("time_zone", "Give a time zone by its name, such as Europe/Berlin"));
        return before;
    }
}
