package dev.baton.scoring.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.ScoreContribution;
import dev.baton.rules.RuleSets;
import dev.baton.rules.Rules;
import dev.baton.scoring.behaviour.BehaviourTable.Deed;
import dev.baton.scoring.behaviour.BehaviourTable.Done;
import dev.baton.testing.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What behaviour and silence are worth, by the file in {@code rules/}. */
class BehaviourTableTest {

    private static final Path FILE = Path.of("rules/scoring/lead-behaviour.drl.xlsx");
    private static final Path SCORES = Path.of("rules/scoring/lead-score.drl.xlsx");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Rules RULES = RuleSets.repository();

    private final BehaviourTable table = table(RULES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"open,1", "click,5", "form,8", "reply,10", "visit,3"})
    void eachKindGivesItsPointsWithAReason(String kind, int points) {
        assertThat(table.contributions(done(BehaviourKind.of(kind), 0), DAY))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.criterion()).isEqualTo("Behaviour: " + kind);
                    assertThat(part.points()).isEqualTo(points);
                    assertThat(part.reason()).endsWith(" on 2026-03-01");
                });
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,5", "3,5", "4,4", "15,3", "16,2", "27,1", "28,0", "30,0", "100,0"})
    void pointsOfAClickFadeEvenlyOverThirtyDays(int daysLater, int points) {
        LocalDate later = DAY.plusDays(daysLater);
        assertThat(sum(table.contributions(done(BehaviourKind.CLICK, 0), later)) - silence(daysLater))
                .isEqualTo(points);
    }

    @Test
    void manyClicksGiveNoMoreThanTheMost() {
        assertThat(table.contributions(done(BehaviourKind.CLICK, 0, 0, 1, 2, 2), DAY.plusDays(2)))
                .extracting(ScoreContribution::points, ScoreContribution::reason)
                .containsExactly(tuple(15, "Clicked in a mail, 5 times, the last on 2026-03-03"));
    }

    @ParameterizedTest
    @CsvSource({"29,0", "30,-5", "59,-5", "60,-10", "89,-10", "90,-20", "4000,-20"})
    void silenceCostsMoreTheLongerItLastsAndOneRowAtATime(int days, int points) {
        assertThat(sum(table.contributions(new Done(DAY, List.of()), DAY.plusDays(days))))
                .isEqualTo(points);
    }

    @Test
    void silenceBeginsAnewWithEachBehaviour() {
        Done done = new Done(DAY, List.of(new Deed(BehaviourKind.VISIT, DAY.plusDays(80))));

        assertThat(table.contributions(done, DAY.plusDays(109))).isEmpty();
        assertThat(table.contributions(done, DAY.plusDays(110)))
                .extracting(ScoreContribution::reason)
                .containsExactly("Silent for 30 days or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open 0", "click 0 3 9", "form 0;reply 20", "click 89"})
    void nextChangeIsTheFirstDayOnWhichSomethingIsDifferent(String deeds) {
        Done done = new Done(
                DAY,
                Arrays.stream(deeds.split(";"))
                        .filter(part -> !part.isBlank())
                        .flatMap(part -> Arrays.stream(part.split(" "))
                                .skip(1)
                                .map(day -> new Deed(
                                        BehaviourKind.of(part.split(" ")[0]), DAY.plusDays(Long.parseLong(day)))))
                        .toList());
        for (int i = 0; i < 200; i++) {
            LocalDate today = DAY.plusDays(i);
            List<ScoreContribution> now = table.contributions(done, today);
            Optional<LocalDate> different = IntStream.range(1, 300)
                    .mapToObj(today::plusDays)
                    .filter(day -> !table.contributions(done, day).equals(now))
                    .findFirst();
            assertThat(table.nextChange(done, today)).as("after %d days", i).isEqualTo(different);
        }
    }

    @Test
    void scoreStaysBetweenNothingAndAHundred() {
        Lead lead = ScorableLeads.lead(LeadFixtures.completeLead(), Instant.now());

        assertThat(scored(lead, 98, 15)).isEqualTo(100);
        assertThat(scored(lead, 5, -20)).isZero();
    }

    private static int scored(Lead lead, int one, int other) {
        List<ScoreContribution> reasons =
                List.of(new ScoreContribution("a", one, "a"), new ScoreContribution("b", other, "b"));
        lead.judged(lead.judgement().scored(reasons, "1"), Instant.now());
        return lead.score();
    }

    @Test
    void editedTableGoesLiveAndABrokenOneIsRefusedWithItsRow() throws IOException {
        Path file = folder.resolve(FILE.toString());
        Files.createDirectories(file.getParent());
        Files.copy(SCORES, folder.resolve(SCORES.toString()));
        Files.copy(FILE, file);
        Rules rules = RuleSets.at(folder);
        assertThat(sum(table(rules).contributions(done(BehaviourKind.CLICK, 0), DAY)))
                .isEqualTo(5);

        Files.write(file, Workbooks.withCell(FILE, 10, 1, "7"));
        RuleSets.look(rules);
        assertThat(sum(table(rules).contributions(done(BehaviourKind.CLICK, 0), DAY)))
                .isEqualTo(7);

        Files.write(file, Workbooks.withCell(FILE, 10, 1, "many"));
        RuleSets.look(rules);
        assertThat(rules.status().get(0).refused())
                .anySatisfy(reason ->
                        assertThat(reason).contains("lead-behaviour.drl.xlsx").contains("row 11"));
        assertThat(sum(table(rules).contributions(done(BehaviourKind.CLICK, 0), DAY)))
                .isEqualTo(7);
    }

    private static int silence(int days) {
        return days >= 90 ? -20 : days >= 60 ? -10 : days >= 30 ? -5 : 0;
    }

    private static BehaviourTable table(Rules rules) {
        return new Behaviours(rules, null, Clock.systemUTC()).table();
    }

    private static Done done(BehaviourKind kind, int... days) {
        return new Done(
                DAY,
                IntStream.of(days)
                        .mapToObj(day -> new Deed(kind, DAY.plusDays(day)))
                        .toList());
    }

    private static int sum(List<ScoreContribution> parts) {
        return parts.stream().mapToInt(ScoreContribution::points).sum();
    }
}
