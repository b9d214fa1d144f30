package dev.baton.scoring.score;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.state.Grade;
import dev.baton.rules.Rules;
import dev.baton.scoring.LeadFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Explains a score: what was earned, what was missed, and what would raise the grade. Asked of the rules that are live,
 * so that no number stands anywhere but there.
 */
@Component
class ScoreExplanation {

    private static final int MOST = 100;

    private final Rules rules;
    private final LeadScoring scoring;
    private volatile Yardstick yardstick = new Yardstick("", Map.of(), List.of());

    ScoreExplanation(Rules rules, LeadScoring scoring) {
        this.rules = rules;
        this.scoring = scoring;
    }

    /** What the rules of a version give at most for each criterion, and the grade for each score. */
    private record Yardstick(String version, Map<String, Integer> most, List<Grade> grades) {}

    /**
     * One criterion.
     *
     * @param most what the rules give for it; null where they give none: behaviour adds and takes beside them
     * @param reason null when it was missed
     */
    record Criterion(String criterion, int points, @Nullable Integer most, @Nullable String reason) {}

    /** @param points that are missing */
    record NextGrade(Grade grade, int points) {}

    /** @param field that is not known yet, or says less than it could; as the API names it @param points it would add */
    record Gain(String field, int points) {}

    /** @param nextGrade null: there is no better one @param gains the greatest first */
    record Explained(
            int score,
            Grade grade,
            @Nullable String rulesVersion,
            List<Criterion> criteria,
            @Nullable NextGrade nextGrade,
            List<Gain> gains) {}

    Explained of(Lead lead) {
        Yardstick now = yardstick();
        return new Explained(
                lead.score(),
                lead.grade(),
                lead.judgement().rulesVersion(),
                criteria(lead.judgement().scoreBreakdown(), now.most()),
                next(lead, now.grades()),
                gains(lead));
    }

    private Yardstick yardstick() {
        String version = rules.version("scoring") + " " + rules.version("grading");
        if (!yardstick.version().equals(version)) {
            Map<String, Integer> most = scoring.breakdown(KnownFacts.samples().toArray(LeadFacts[]::new)).stream()
                    .collect(Collectors.toMap(ScoreContribution::criterion, ScoreContribution::points));
            yardstick = new Yardstick(
                    version,
                    most,
                    IntStream.rangeClosed(0, MOST).mapToObj(scoring::grade).toList());
        }
        return yardstick;
    }

    /** First what was earned, then what was missed, each with the greatest first. */
    private static List<Criterion> criteria(List<ScoreContribution> breakdown, Map<String, Integer> most) {
        Map<String, Integer> missed = new LinkedHashMap<>(most);
        List<Criterion> criteria = new ArrayList<>();
        breakdown.stream()
                .sorted(Comparator.comparing(ScoreContribution::points).reversed())
                .forEach(part -> {
                    Integer atMost = missed.remove(part.criterion());
                    criteria.add(new Criterion(
                            part.criterion(),
                            part.points(),
                            atMost == null ? null : Integer.valueOf(Math.max(atMost, part.points())),
                            part.reason()));
                });
        missed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> criteria.add(new Criterion(each.getKey(), 0, each.getValue(), null)));
        return criteria;
    }

    private static @Nullable NextGrade next(Lead lead, List<Grade> grades) {
        return IntStream.rangeClosed(lead.score() + 1, MOST)
                .filter(score -> grades.get(score).compareTo(lead.grade()) < 0)
                .mapToObj(score -> new NextGrade(grades.get(score), score - lead.score()))
                .findFirst()
                .orElse(null);
    }

    private List<Gain> gains(Lead lead) {
        var facts = scoring.facts(LeadProfile.of(lead));
        int now = sum(scoring.breakdown(facts));
        return KnownFacts.oneMore(facts).entrySet().stream()
                .map(more -> new Gain(more.getKey(), sum(scoring.breakdown(more.getValue())) - now))
                .filter(gain -> gain.points() > 0)
                .sorted(Comparator.comparing(Gain::points).reversed())
                .toList();
    }

    private static int sum(List<ScoreContribution> breakdown) {
        return breakdown.stream().mapToInt(ScoreContribution::points).sum();
    }
}
