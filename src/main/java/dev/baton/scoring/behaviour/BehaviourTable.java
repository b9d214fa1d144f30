package dev.baton.scoring.behaviour;

import dev.baton.lead.ScoreContribution;
import dev.baton.scoring.BehaviourWorth;
import dev.baton.scoring.SilenceCost;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What behaviour and silence are worth on a day (UTC), by the rows that are live. */
public record BehaviourTable(String version, List<BehaviourWorth> worths, List<SilenceCost> silences) {

    static final String SILENCE = "silence";
    /** Tells the share of behaviour from the criteria of the score's own table. */
    static final String CRITERION = "Behaviour: ";

    /** What a lead did. @param since when it came; silence counts from its last behaviour, or from there */
    public record Done(LocalDate since, List<Deed> deeds) {

        /** It came today, and there is nothing to ask the rules about. */
        boolean isNothing(LocalDate today) {
            return deeds.isEmpty() && since.equals(today);
        }

        LocalDate last() {
            return deeds.stream().map(Deed::on).max(Comparator.naturalOrder()).orElse(since);
        }
    }

    /** One thing that it did. */
    record Deed(BehaviourKind kind, LocalDate on) {}

    public static boolean isBehaviour(ScoreContribution contribution) {
        return contribution.criterion().startsWith(CRITERION);
    }

    /** In the order of the kinds, silence last; what is worth nothing is not there. */
    public List<ScoreContribution> contributions(Done done, LocalDate today) {
        List<ScoreContribution> found = new ArrayList<>();
        for (BehaviourKind kind : BehaviourKind.values()) {
            worths.stream()
                    .filter(worth -> worth.kind().equals(kind.apiName()))
                    .map(worth -> contribution(kind, worth, done.deeds(), today))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(ScoreContribution::points))
                    .ifPresent(found::add);
        }
        silence(done.last(), today).ifPresent(found::add);
        return found;
    }

    private static ScoreContribution contribution(
            BehaviourKind kind, BehaviourWorth worth, List<Deed> deeds, LocalDate today) {
        List<LocalDate> days = deeds.stream()
                .filter(deed -> deed.kind() == kind && worth.left(age(deed.on(), today)) > 0)
                .map(Deed::on)
                .toList();
        double left =
                days.stream().mapToDouble(day -> worth.left(age(day, today))).sum();
        int points = (int) Math.round(Math.min(left, worth.most()));
        if (points <= 0) {
            return null;
        }
        String last =
                String.valueOf(days.stream().max(Comparator.naturalOrder()).orElseThrow());
        String reason = days.size() == 1
                ? kind.words() + " on " + last
                : kind.words() + ", " + days.size() + " times, the last on " + last;
        return new ScoreContribution(CRITERION + kind.apiName(), points, reason);
    }

    /** Of several rows the one with the most days counts. */
    private Optional<ScoreContribution> silence(LocalDate last, LocalDate today) {
        return silences.stream()
                .filter(cost -> age(last, today) >= cost.days())
                .max(Comparator.comparing(SilenceCost::days))
                .filter(cost -> cost.points() != 0)
                .map(cost -> new ScoreContribution(
                        CRITERION + SILENCE, -Math.abs(cost.points()), "Silent for " + cost.days() + " days or more"));
    }

    /** The next day on which they are others, if the lead does nothing until then. */
    public Optional<LocalDate> nextChange(Done done, LocalDate today) {
        List<ScoreContribution> now = contributions(done, today);
        LocalDate end = lastDay(done);
        for (LocalDate day = today.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (!contributions(done, day).equals(now)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** After so many days without behaviour the first points are taken. */
    public OptionalInt firstSilence() {
        return silences.stream().mapToInt(SilenceCost::days).min();
    }

    private LocalDate lastDay(Done done) {
        int days = Math.max(
                worths.stream().mapToInt(BehaviourWorth::days).max().orElse(0),
                silences.stream().mapToInt(SilenceCost::days).max().orElse(0));
        return done.last().plusDays(days);
    }

    private static long age(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today);
    }
}
