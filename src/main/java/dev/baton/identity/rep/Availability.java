package dev.baton.identity.rep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When a rep may be offered leads, and which and how many.
 *
 * @param worksOn days of the week, 1 for Monday
 * @param absentTo the last day; {@code null} for an absence without an end
 * @param maxOpenLeads {@code null} for no limit
 */
public record Availability(
        ZoneId timeZone,
        LocalTime worksFrom,
        LocalTime worksTo,
        List<Integer> worksOn,
        LocalDate absentFrom,
        LocalDate absentTo,
        List<String> languages,
        List<String> regions,
        List<String> services,
        Integer maxOpenLeads) {

    boolean sameLimits(Availability other) {
        return languages.equals(other.languages)
                && regions.equals(other.regions)
                && services.equals(other.services)
                && Objects.equals(maxOpenLeads, other.maxOpenLeads);
    }
}
