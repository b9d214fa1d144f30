package dev.baton.identity.rep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reps' profiles for tests. */
public final class RepProfileFixtures {

    private RepProfileFixtures() {}

    /** Works all days and hours. */
    public static RepProfile rep(String username) {
        return rep(username, "UTC");
    }

    public static RepProfile rep(String username, String timeZone) {
        return new RepProfile(username, timeZone, List.of("en"), List.of("us"), List.of());
    }

    public static RepProfile absent(String username, LocalDate from, LocalDate to) {
        RepProfile rep = rep(username);
        rep.absent(from, to);
        return rep;
    }

    public static RepProfile working(String username, String timeZone, LocalTime from, LocalTime to) {
        RepProfile rep = rep(username, timeZone);
        rep.hours(from, to);
        return rep;
    }
}
