package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may write in rules: conditions over facts, text, numbers, dates, and a choice between them. */
class RuleLanguageTest {

    private static final String SET = "grading";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Points(value == 70, value > 60 && value <= 80)",
                "Points(value < 10 || value > 60)",
                "Points(value in (10, 70), value not in (80, 90))",
                "Points((value + 30) / 2 == 50, value % 7 == 0)",
                "Points($v : value, $v * 2 == 140)",
                "$p : Points(this.value == 70)",
                "Points($v : value) Points(value == $v)",
                "Points() exists GradeDecision(grade == \"B\")",
                "Points() not GradeDecision(grade == \"A\")",
                "Points() GradeDecision(grade.startsWith(\"B\"), grade.toLowerCase() == \"b\", grade.length() == 1)",
                "Points() GradeDecision(grade str[startsWith] \"B\", grade str[length] 1)",
                "Points() GradeDecision($g : grade, $g == \"A\" || $g == \"B\")",
                "Points() GradeDecision(grade.equalsIgnoreCase(\"b\"), !grade.isBlank(), grade != null)",
                "Points(Math.max(value, 80) == 80, String.valueOf(value) == \"70\")",
                "Points(Integer.parseInt(\"70\") == value)",
                "Points() GradeDecision(grade >= \"B\", grade < \"C\")",
            })
    void conditionFits(String condition) throws IOException {
        assertThat(grades(condition, "insert(new GradeDecision(\"fits\"));")).contains("fits");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "String s = $v > 60 ? \"good\" : \"bad\"; insert(new GradeDecision(s));|good",
                "if ($v > 80) { insert(new GradeDecision(\"hot\")); } else { insert(new GradeDecision(\"warm\")); }|warm",
                "String s; switch ($v) { case 70: s = \"seventy\"; break; default: s = \"other\"; } insert(new GradeDecision(s));|seventy",
                "int a = $v; a += 5; a++; insert(new GradeDecision(\"got \" + a + \" of \" + 100));|got 76 of 100",
                "long a = Math.round($v * 1.5); insert(new GradeDecision(String.valueOf(a)));|105",
                "insert(new GradeDecision(\"Warm lead\".substring(0, 4).toUpperCase().trim()));|WARM",
                "var d = java.time.LocalDate.of(2026, 1, 31); insert(new GradeDecision(d.plusMonths(1).toString()));|2026-02-28",
                "var a = java.math.BigDecimal.valueOf(1.5).add(java.math.BigDecimal.ONE); insert(new GradeDecision(a.toString()));|2.5",
                "insert(new GradeDecision(\"für Müller & Söhne, \\\"ja\\\"\"));|für Müller & Söhne, \"ja\"",
            })
    void consequenceGives(String code, String grade) throws IOException {
        assertThat(grades("Points($v : value)", code)).contains(grade);
    }

    @Test
    void factIsTakenBack() throws IOException {
        assertThat(grades("$g : GradeDecision(grade == \"B\")", "delete($g);")).isEmpty();
    }

    @Test
    void rulesHaveAnOrder() throws IOException {
        String drl = drl("Points()", "insert(new GradeDecision(\"first\"));");
        String first = "rule \"A rule that fits\" salience 10 no-loop true activation-group \"one\"";
        String second = drl.substring(drl.indexOf("rule \"A"))
                .replace("A rule that fits\"", "Another rule that fits\" salience 5 activation-group \"one\"")
                .replace("first", "second");

        assertThat(run(drl.replace("rule \"A rule that fits\"", first) + second))
                .contains("first")
                .doesNotContain("second");
    }

    private List<String> grades(String condition, String code) throws IOException {
        return run(drl(condition, code));
    }

    private List<String> run(String drl) throws IOException {
        Path file = folder.resolve("rules/grading/grade.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, drl);
        return RuleSets.at(folder)
                .run(SET, List.of(new Points(70), new GradeDecision("B")), GradeDecision.class)
                .stream()
                .map(GradeDecision::grade)
                .toList();
    }

    private static String drl(String condition, String code) {
        return """
                package rules.grading;
                import dev.baton.scoring.Points;
                import dev.baton.scoring.GradeDecision;
                rule "A rule that fits"
                when
                    %s
                then
                    %s
                end
                """
                .formatted(condition, code);
    }
}
