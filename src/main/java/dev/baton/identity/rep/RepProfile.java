package dev.baton.identity.rep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** What routing knows about a rep: working hours, absence, languages, regions, services and how much they can take. */
@Entity
@Table(name = "rep_profile")
public class RepProfile {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Id
    private String username;

    @Column(nullable = false)
    private String timeZone;

    private LocalTime worksFrom;
    private LocalTime worksTo;

    @Column(nullable = false)
    private Integer[] worksOn;

    private LocalDate absentFrom;
    private LocalDate absentTo;

    @Column(nullable = false)
    private String[] languages;

    @Column(nullable = false)
    private String[] regions;

    @Column(nullable = false)
    private String[] services;

    private Integer maxOpenLeads;

    protected RepProfile() {}

    public RepProfile(
            String username, String timeZone, List<String> languages, List<String> regions, List<String> services) {
        this.username = username;
        this.timeZone = timeZone;
        this.worksOn = new Integer[] {1, 2, 3, 4, 5, 6, 7};
        this.languages = languages.toArray(String[]::new);
        this.regions = regions.toArray(String[]::new);
        this.services = services.toArray(String[]::new);
    }

    /** For somebody who has none: always there, by universal time, nothing known. */
    public static RepProfile of(String username) {
        return in(ZoneId.of("UTC"), username);
    }

    /** For somebody new: always there, nothing known but the zone. */
    public static RepProfile in(ZoneId zone, String username) {
        return new RepProfile(username, zone.getId(), List.of(), List.of(), List.of());
    }

    public String username() {
        return username;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public List<String> languages() {
        return List.of(languages);
    }

    public List<String> regions() {
        return List.of(regions);
    }

    public List<String> services() {
        return List.of(services);
    }

    public Integer maxOpenLeads() {
        return maxOpenLeads;
    }

    /** When the rep's work begins on that day: in their time zone, at nine where they have no hours. */
    public Instant startOf(LocalDate day) {
        return day.atTime(worksFrom == null ? NINE : worksFrom)
                .atZone(ZoneId.of(timeZone))
                .toInstant();
    }

    /** The date where the rep is. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /** On that day, whatever the hour. */
    public boolean isAbsent(Instant now) {
        LocalDate today = today(now);
        return absentFrom != null && !today.isBefore(absentFrom) && (absentTo == null || !today.isAfter(absentTo));
    }

    /** Why the rep cannot take a lead at this moment; {@code null} when they can. */
    public String unavailable(Instant now) {
        ZonedDateTime local = now.atZone(ZoneId.of(timeZone));
        if (isAbsent(now)) {
            return absentTo == null ? "is absent" : "is absent until " + absentTo;
        }
        return isWorking(local) ? null : "is outside working hours";
    }

    /** Hours from 22:00 to 06:00 belong to the day on which they begin. */
    private boolean isWorking(ZonedDateTime local) {
        boolean hoursGiven = worksFrom != null && worksTo != null;
        LocalTime time = local.toLocalTime();
        boolean overMidnight = hoursGiven && worksTo.isBefore(worksFrom);
        boolean sinceYesterday = overMidnight && time.isBefore(worksTo);
        boolean inHours = !hoursGiven
                || sinceYesterday
                || (!time.isBefore(worksFrom) && (overMidnight || time.isBefore(worksTo)));
        ZonedDateTime begun = sinceYesterday ? local.minusDays(1) : local;
        return inHours && List.of(worksOn).contains(begun.getDayOfWeek().getValue());
    }

    Availability availability() {
        return new Availability(
                ZoneId.of(timeZone),
                worksFrom,
                worksTo,
                List.of(worksOn),
                absentFrom,
                absentTo,
                languages(),
                regions(),
                services(),
                maxOpenLeads);
    }

    void change(Availability to) {
        timeZone = to.timeZone().getId();
        hours(to.worksFrom(), to.worksTo());
        worksOn = to.worksOn().toArray(Integer[]::new);
        absent(to.absentFrom(), to.absentTo());
        languages = to.languages().toArray(String[]::new);
        regions = to.regions().toArray(String[]::new);
        services = to.services().toArray(String[]::new);
        maxOpenLeads = to.maxOpenLeads();
    }

    void absent(LocalDate from, LocalDate to) {
        this.absentFrom = from;
        this.absentTo = to;
    }

    void hours(LocalTime from, LocalTime to) {
        this.worksFrom = from;
        this.worksTo = to;
    }
}
