package dev.baton.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.state.Grade;
import dev.baton.rules.RuleSets;
import dev.baton.rules.Rules;
import dev.baton.scoring.score.ScoreExplanation.Criterion;
import dev.baton.scoring.score.ScoreExplanation.Explained;
import dev.baton.scoring.score.ScoreExplanation.Gain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a score is made of, what was missed and what would raise it: by the files in {@code rules/}. */
class ScoreExplanationTest {

    private static final Rules RULES = RuleSets.repository();

    @Test
    void eachCriterionHasTheMostThatSpecification002GivesForIt() {
        Map<String, Integer> most = explained(LeadFixtures.leadToNurture()).criteria().stream()
                .collect(Collectors.toMap(Criterion::criterion, Criterion::most));

        assertThat(most)
                .containsEntry("Business e-mail", 15)
                .containsEntry("Phone", 5)
                .containsEntry("Service interest", 15)
                .containsEntry("Campaign source", 15)
                .containsEntry("Time on page", 10)
                .hasSize(10);
        assertThat(most.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void whatWasMissedStandsAfterWhatWasEarnedWithoutAReason() {
        List<Criterion> criteria = explained(LeadFixtures.leadToNurture()).criteria();

        assertThat(criteria).extracting(Criterion::points).isSortedAccordingTo((a, b) -> b - a);
        assertThat(criteria.stream().filter(each -> each.points() == 0))
                .contains(new Criterion("Phone", 0, 5, null), new Criterion("Company", 0, 5, null));
    }

    @Test
    void whatWouldRaiseTheScoreIsAskedOfTheRules() {
        Explained lead = explained(LeadFixtures.leadToNurture());

        assertThat(lead.gains()).extracting(Gain::field, Gain::points).contains(tuple("phone", 5), tuple("company", 5));
        assertThat(lead.gains()).extracting(Gain::points).isSortedAccordingTo((a, b) -> b - a);
        assertThat(lead.nextGrade().grade()).isEqualTo(Grade.C);
        assertThat(lead.score() + lead.nextGrade().points()).isEqualTo(40);
    }

    @Test
    void whatIsKnownAlreadyRaisesNothing() {
        assertThat(explained(LeadFixtures.completeLead()).gains())
                .extracting(Gain::field)
                .doesNotContain("phone", "company", "budget_range");
    }

    @Test
    void behaviourBesideTheRulesHasNoMostAndTheBestGradeNoNext() {
        Lead lead = ScorableLeads.lead(LeadFixtures.leadToNurture(), Instant.now());
        lead.judged(
                lead.judgement()
                        .scored(List.of(new ScoreContribution("Replies", 90, "Replied")), "1")
                        .graded(Grade.A),
                Instant.now());

        Explained explained = of(lead);

        assertThat(explained.criteria().get(0)).isEqualTo(new Criterion("Replies", 90, null, "Replied"));
        assertThat(explained.nextGrade()).isNull();
    }

    private static Explained explained(NewLead from) {
        Lead lead = ScorableLeads.lead(from, Instant.now());
        LeadScoring scoring = Scorings.of(RULES, lead);
        scoring.score(lead.id());
        scoring.grade(lead.id());
        return of(lead);
    }

    private static Explained of(Lead lead) {
        return new ScoreExplanation(RULES, Scorings.of(RULES, lead)).of(lead);
    }
}
