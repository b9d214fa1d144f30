package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.rules.RuleSets;
import dev.baton.rules.Rules;
import dev.baton.rules.RulesStopped;
import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that would not come to their end for a lead are stopped; the last good ones judge it, and a person is told. */
class StoppedRulesTest {

    private static final String SET = "grading";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        file = folder.resolve("rules/grading/grade.drl");
        Files.createDirectories(file.getParent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "go round by what they add|$p : Points($v : value)|insert(new Points($v + 1));|run in circles",
                "go round in place|$p : Points($v : value)|delete($p); insert(new Points($v + 1));|run in circles",
                "add and add|Points()|insert(new Points(1)); insert(new Points(2)); insert(new Points(3));|add more than",
                "double a text|GradeDecision($g : grade)|insert(new GradeDecision($g + $g));|make a text",
                "add and combine|Points($v : value) Points() Points() Points()|insert(new Points($v + 1));|combinations",
            })
    void lastGoodVersionGoesOn(String what, String condition, String code, String reason) throws IOException {
        write("Points()", "insert(new GradeDecision(\"C\"));");
        Rules rules = RuleSets.at(folder);
        String good = rules.version(SET);
        write(condition, code);
        RuleSets.look(rules);
        String endless = rules.version(SET);

        assertThat(grade(rules)).as("this lead").containsOnly("C", "B");
        assertThat(grade(rules)).as("the next lead").containsOnly("C", "B");
        RuleSets.look(rules);

        assertThat(rules.version(SET)).isEqualTo(good).isNotEqualTo(endless);
        assertThat(RuleSets.told(rules)).singleElement().satisfies(told -> {
            assertThat(told.reason()).contains(reason);
            assertThat(told).isEqualTo(new RulesStopped(SET, endless, told.reason(), good));
        });
        assertThat(rules.status().get(0).refused()).singleElement().asString().contains(endless, reason);
    }

    @Test
    void rulesThatComputeTooLongAreStoppedAndTheLastGoodOnesGoOn() throws IOException {
        write("Points()", "insert(new GradeDecision(\"C\"));");
        Rules rules = RuleSets.at(folder);
        String good = rules.version(SET);
        write("GradeDecision($g : grade) GradeDecision(grade.indexOf($g.substring(10, 900) + \"b\") >= 0)", "");
        RuleSets.look(rules);

        List<GradeDecision> facts = IntStream.range(0, 700)
                .mapToObj(number -> new GradeDecision(number + "a".repeat(1_900)))
                .toList();
        rules.run(SET, facts, GradeDecision.class);
        RuleSets.look(rules);

        assertThat(rules.version(SET)).isEqualTo(good);
        assertThat(RuleSets.told(rules)).singleElement().satisfies(told -> assertThat(told.reason())
                .isEqualTo("take longer than 500 ms for one lead"));
    }

    @Test
    void combinationsOfTheFactsThatAreGivenAreCountedBefore() throws IOException {
        write("Points()", "insert(new GradeDecision(\"C\"));");
        Rules rules = RuleSets.at(folder);
        String good = rules.version(SET);
        write("Points() Points() exists(Points(value < 0) and Points(value > 0))", "");
        RuleSets.look(rules);

        List<Points> facts = IntStream.range(0, 100).mapToObj(Points::new).toList();
        rules.run(SET, facts, GradeDecision.class);

        assertThat(rules.version(SET)).isEqualTo(good);
    }

    @Test
    void withoutAnotherVersionTheStepFailsAndTheMendedFileGoesOn() throws IOException {
        write("Points($v : value)", "insert(new Points($v + 1));");
        Rules rules = RuleSets.at(folder);
        String endless = rules.version(SET);

        for (int lead = 0; lead < 2; lead++) {
            assertThatThrownBy(() -> grade(rules))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("run in circles")
                    .hasMessageContaining("No other version works");
            RuleSets.look(rules);
        }
        write("Points()", "insert(new GradeDecision(\"C\"));");
        RuleSets.look(rules);

        assertThat(grade(rules)).containsOnly("B", "C");
        assertThat(rules.status().get(0).refused()).isEmpty();
        assertThat(RuleSets.told(rules)).containsExactly(new RulesStopped(SET, endless, "run in circles", null));
    }

    @Test
    void whatIsStoppedTwiceGoesBackTwice() throws IOException {
        write("Points()", "insert(new GradeDecision(\"C\"));");
        Rules rules = RuleSets.at(folder);
        String good = rules.version(SET);
        for (int step = 1; step <= 2; step++) {
            write("Points($v : value)", "insert(new Points($v + %d));".formatted(step));
            RuleSets.look(rules);
        }

        assertThat(grade(rules)).containsOnly("B", "C");
        RuleSets.look(rules);

        assertThat(rules.version(SET)).isEqualTo(good);
        assertThat(RuleSets.told(rules)).hasSize(2);
    }

    private void write(String condition, String code) throws IOException {
        Files.writeString(
                file,
                """
                package rules.grading;
                import dev.baton.scoring.Points;
                import dev.baton.scoring.GradeDecision;
                rule "A rule that judges leads"
                when
                    %s
                then
                    %s
                end
                """
                        .formatted(condition, code));
    }

    private static List<String> grade(Rules rules) {
        return rules.run(SET, List.of(new Points(1), new GradeDecision("B")), GradeDecision.class).stream()
                .map(GradeDecision::grade)
                .toList();
    }
}
