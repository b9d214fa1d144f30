package dev.baton.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.Lead;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.ScoreContribution;
import dev.baton.rules.RuleSets;
import dev.baton.rules.Rules;
import dev.baton.scoring.HandScoredLead;
import dev.baton.scoring.LeadFacts;
import dev.baton.scoring.OneFact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points and grades exactly as specification 002 gives them, by the files in {@code rules/}. */
class LeadScoringTest {

    private static final Rules RULES = RuleSets.repository();
    private static final LeadFacts NOTHING = new LeadFacts(
            LeadFacts.Reach.UNKNOWN, LeadFacts.Wish.UNKNOWN, LeadFacts.Visit.UNKNOWN, LeadFacts.Firm.UNKNOWN);
    private static final LeadFacts EVERYTHING = new LeadFacts(
            new LeadFacts.Reach(true, true, ""),
            new LeadFacts.Wish("specific", "high", true),
            new LeadFacts.Visit(181, "all", true, "cpc", false),
            new LeadFacts.Firm(true, "", "", ""));

    private final LeadScoring scoring = Scorings.of(RULES, null);

    @ParameterizedTest(name = "{0}: {1} points, {2}")
    @CsvFileSource(resources = "/scoring/criteria.csv", numLinesToSkip = 1, delimiter = '|')
    void eachCriterionAloneGivesItsPointsWithAReason(
            String field, String value, String criterion, int points, String reason) {
        assertThat(scoring.breakdown(OneFact.of(field, value)))
                .extracting(ScoreContribution::criterion, ScoreContribution::points, ScoreContribution::reason)
                .containsExactly(tuple(criterion, points, reason));
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "59,0", "60,5", "61,5", "179,5", "180,5", "181,10", "100000,10"})
    void timeOnThePageCountsFromOneMinuteAndMoreFromAboveThree(int seconds, int points) {
        assertThat(sum(scoring.breakdown(OneFact.of("seconds", String.valueOf(seconds)))))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0,D", "39,D", "40,C", "59,C", "60,B", "79,B", "80,A", "100,A"})
    void gradesChangeAtTheirLimits(int score, String grade) {
        assertThat(scoring.grade(score)).hasToString(grade);
    }

    @Test
    void everyScoreHasExactlyOneGrade() {
        for (int score = 0; score <= 100; score++) {
            assertThat(scoring.grade(score)).as("%d points", score).isNotNull();
        }
    }

    @Test
    void nothingGivenIsNoPoints() {
        assertThat(scoring.breakdown(NOTHING)).isEmpty();
    }

    @Test
    void everythingGivenIsAHundredPoints() {
        assertThat(sum(scoring.breakdown(EVERYTHING))).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Medium to high", "low, medium, high, emergency", "urgent / normal"})
    void urgencyInSeveralWordsCountsOnceByTheHighest(String urgency) {
        assertThat(scoring.breakdown(OneFact.of("urgency", urgency.toLowerCase(java.util.Locale.ROOT))))
                .extracting(ScoreContribution::points)
                .containsExactly(15);
    }

    @Test
    void eachContributionHasAReasonOfItsOwn() {
        assertThat(scoring.breakdown(EVERYTHING))
                .extracting(ScoreContribution::reason)
                .doesNotHaveDuplicates()
                .allSatisfy(reason -> assertThat(reason).contains(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scoring/hand-scored-leads.csv", numLinesToSkip = 1, delimiter = '|')
    void leadGetsThePointsThatAPersonWorkedOut(@AggregateWith(HandScoredLead.Reader.class) HandScoredLead byHand) {
        Lead lead = ScorableLeads.lead(byHand.lead(), Instant.now());
        LeadScoring scoringOfLead = Scorings.of(RULES, lead);

        int score = scoringOfLead.score(lead.id());

        assertThat(byHand.groups().stream().mapToInt(Integer::intValue).sum())
                .as("the row adds up")
                .isEqualTo(byHand.score());
        assertThat(score).isEqualTo(byHand.score());
        assertThat(scoringOfLead.grade(lead.id())).hasToString(byHand.grade());
    }

    private static int sum(List<ScoreContribution> breakdown) {
        return breakdown.stream().mapToInt(ScoreContribution::points).sum();
    }
}
