package dev.baton.identity.rep;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** An availability as somebody wrote it. All of it is checked at once, so that every field can be put right at once. */
public record AvailabilityForm(
        @Schema(requiredMode = REQUIRED) String timeZone,
        String worksFrom,
        String worksTo,
        @Schema(requiredMode = REQUIRED) List<Integer> worksOn,
        @Schema(format = "date") String absentFrom,
        @Schema(format = "date") String absentTo,
        List<String> languages,
        List<String> regions,
        List<String> services,
        Integer maxOpenLeads) {

    private static final int MOST = 50;
    private static final int LONGEST = 80;
    private static final int HIGHEST_LIMIT = 10_000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** @param before what stays where the form says nothing about languages, regions, services and the limit */
    Availability read(Availability before) {
        List<Problem> problems = new ArrayList<>();
        Availability read = new Availability(
                zone(problems),
                time("works_from", worksFrom, problems),
                time("works_to", worksTo, problems),
                days(problems),
                date("absent_from", absentFrom, problems),
                date("absent_to", absentTo, problems),
                words("languages", languages, before.languages(), LANGUAGES::contains, problems),
                words("regions", regions, before.regions(), word -> true, problems),
                words("services", services, before.services(), word -> true, problems),
                saysLimits() ? maxOpenLeads : before.maxOpenLeads());
        if (problems.isEmpty()) {
            check(read, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }

    private boolean saysLimits() {
        return languages != null || regions != null || services != null || maxOpenLeads != null;
    }

    private static void check(Availability read, List<Problem> problems) {
        if ((read.worksFrom() == null) != (read.worksTo() == null)) {
            String missing = read.worksFrom() == null ? "works_from" : "works_to";
            problems.add(new Problem(missing, "Give both the beginning and the end, or neither"));
        } else if (read.worksFrom() != null && read.worksFrom().equals(read.worksTo())) {
            problems.add(new Problem("works_to", "The end is the beginning; leave both empty for all day"));
        }
        if (read.absentFrom() == null && read.absentTo() != null) {
            problems.add(new Problem("absent_from", "Give the first day of the absence too"));
        } else if (read.absentTo() != null && read.absentTo().isBefore(read.absentFrom())) {
            problems.add(new Problem("absent_to", "The last day lies before the first"));
        }
        if (read.maxOpenLeads() != null && (read.maxOpenLeads() < 1 || read.maxOpenLeads() > HIGHEST_LIMIT)) {
            problems.add(new Problem(
                    "max_open_leads", "Give a number from 1 to " + HIGHEST_LIMIT + ", or leave it empty for no limit"));
        }
    }

    private ZoneId zone(List<Problem> problems) {
        if (timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone)) {
            return ZoneId.of(timeZone);
        }
        problems.add(new Problem("time_zone", "Give a time zone by its name, such as Europe/Berlin"));
        return null;
    }

    private List<Integer> days(List<Problem> problems) {
        boolean known = worksOn != null
                && !worksOn.isEmpty()
                && worksOn.stream().allMatch(day -> day != null && day >= 1 && day <= 7);
        if (!known) {
            problems.add(new Problem("works_on", "Give at least one day of the week, from 1 (Monday) to 7 (Sunday)"));
            return List.of();
        }
        return worksOn.stream().distinct().sorted().toList();
    }

    private static LocalTime time(String field, String text, List<Problem> problems) {
        return parsed(field, text, LocalTime::parse, "Give a time such as 09:00", problems);
    }

    private static LocalDate date(String field, String text, List<Problem> problems) {
        return parsed(field, text, LocalDate::parse, "Give a date such as 2026-05-31", problems);
    }

    private static <T> T parsed(
            String field, String text, Function<String, T> parser, String advice, List<Problem> problems) {
        try {
            return text == null || text.isBlank() ? null : parser.apply(text);
        } catch (DateTimeException e) {
            problems.add(new Problem(field, advice));
            return null;
        }
    }

    /** In small letters, as routing compares them. */
    private static List<String> words(
            String field, List<String> given, List<String> before, Predicate<String> known, List<Problem> problems) {
        if (given == null) {
            return before;
        }
        String[] words = given.stream()
                .map(word -> word == null ? "" : word.strip().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        if (words.length > MOST) {
            problems.add(new Problem(field, "Give at most " + MOST));
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty() || words[i].length() > LONGEST) {
                problems.add(new Problem(field + "[" + i + "]", "Give 1 to " + LONGEST + " characters"));
            } else if (!known.test(words[i])) {
                problems.add(new Problem(field + "[" + i + "]", "Give languages by two letters, such as en"));
            }
        }
        return Arrays.stream(words).distinct().toList();
    }
}
