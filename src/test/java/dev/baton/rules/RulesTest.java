package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.Points;
import dev.baton.testing.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule file that changes goes live; a broken one is refused with its place and reason, and the last good one stays. */
class RulesTest {

    private static final String SET = "grading";
    private static final Path TABLE = Path.of("rules/grading/lead-grade.drl.xlsx");
    private static final String GOOD =
            """
            package rules.grading;

            import dev.baton.scoring.Points;
            import dev.baton.scoring.GradeDecision;

            rule "Few points make a lead to nurture"
            when
                Points(value >= 0)
            then
                insert(new GradeDecision("D"));
            end
            """;

    private static final String SECOND =
            """

            rule "A rule that is in order"
            when
                Points(value < 0)
            then
                insert(new GradeDecision("D"));
            end
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("rules/grading"));
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Points(value >= 0)|Points(amount >= 0)|8|amount",
                "Points(value >= 0)|Points(value >= \"few\")|6|few",
                "Points(value >= 0)|Lead()|8|Lead",
                "Points(value >= 0)|Points(value => 0)|8|=",
                "then|thne|10|insert",
                "new GradeDecision(|new Decision(|6|Decision",
                "new GradeDecision(\"D\")|new GradeDecision(4)|6|GradeDecision",
                "scoring.Points;|scoring.Marks;|8|Points"
            })
    void brokenDrlIsRefusedWithFileAndLineAndTheOldVersionStays(String good, String bad, int line, String what)
            throws IOException {
        write(GOOD);
        Rules rules = RuleSets.at(folder);
        String before = rules.version(SET);

        write(GOOD.replace(good, bad) + SECOND);
        RuleSets.look(rules);

        assertThat(refused(rules)).anySatisfy(reason -> assertThat(reason)
                .startsWith("rules/grading/grade.drl, line " + line + ":")
                .contains(what));
        assertThat(rules.version(SET)).isEqualTo(before);
        assertThat(grade(rules, 90)).containsExactly("D");
    }

    @Test
    void correctedFileGoesLive() throws IOException {
        write(GOOD);
        Rules rules = RuleSets.at(folder);
        write(GOOD.replace("Points", "Pointless"));
        RuleSets.look(rules);

        write(GOOD.replace("\"D\"", "\"C\""));
        RuleSets.look(rules);

        assertThat(refused(rules)).isEmpty();
        assertThat(grade(rules, 90)).containsExactly("C");
    }

    @Test
    void brokenCellOfTheSpreadsheetIsRefusedWithItsRowAndTheOldVersionStays() throws IOException {
        Path table = folder.resolve(TABLE.toString());
        Files.copy(TABLE, table);
        Rules rules = RuleSets.at(folder);
        String before = rules.version(SET);

        Files.write(table, Workbooks.withCell(TABLE, 10, 0, "sixty"));
        RuleSets.look(rules);

        assertThat(refused(rules)).anySatisfy(reason -> assertThat(reason)
                .contains("rules/grading/lead-grade.drl.xlsx")
                .contains("row 11"));
        assertThat(rules.version(SET)).isEqualTo(before);
        assertThat(grade(rules, 60)).containsExactly("B");
    }

    @Test
    void correctedSpreadsheetGoesLive() throws IOException {
        Path table = folder.resolve(TABLE.toString());
        Files.write(table, Workbooks.withCell(TABLE, 10, 2, "A"));
        Rules rules = RuleSets.at(folder);
        assertThat(grade(rules, 60)).containsExactly("A");

        Files.copy(TABLE, table, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        RuleSets.look(rules);

        assertThat(grade(rules, 60)).containsExactly("B");
    }

    @Test
    void fileThatIsNoSpreadsheetIsRefusedByName() throws IOException {
        Path table = folder.resolve(TABLE.toString());
        Files.copy(TABLE, table);
        Rules rules = RuleSets.at(folder);

        Files.writeString(table, "this is no workbook");
        RuleSets.look(rules);

        assertThat(refused(rules)).anySatisfy(reason -> assertThat(reason).contains("lead-grade.drl.xlsx"));
        assertThat(grade(rules, 60)).containsExactly("B");
    }

    @Test
    void versionIsNamedByTheContent() throws IOException {
        write(GOOD);
        String first = RuleSets.at(folder).version(SET);
        write(GOOD + "\n");

        assertThat(RuleSets.at(folder).version(SET)).isNotEqualTo(first);
    }

    @Test
    void withoutAnyGoodVersionTheStartIsRefused() throws IOException {
        write("rule");

        assertThatThrownBy(() -> RuleSets.at(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("grade.drl");
    }

    private void write(String drl) throws IOException {
        Files.writeString(folder.resolve("rules/grading/grade.drl"), drl);
    }

    private static List<String> refused(Rules rules) {
        return rules.status().get(0).refused();
    }

    private static List<String> grade(Rules rules, int points) {
        return rules.run(SET, List.of(new Points(points)), GradeDecision.class).stream()
                .map(GradeDecision::grade)
                .toList();
    }
}
