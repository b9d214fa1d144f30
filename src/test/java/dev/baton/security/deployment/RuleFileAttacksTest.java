package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.rules.RuleSets;
import dev.baton.rules.RulesRefused;
import dev.baton.shared.file.LiveFile;
import dev.baton.testing.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule files that want more than to judge facts: refused when they are compiled, by the rule's name, and nothing of them
 * has run by then. An attack that comes through sets a mark.
 */
class RuleFileAttacksTest {

    private static final String MARK = "baton.attacked";

    private static final String HEAD =
            """
            package rules.grading;
            import dev.baton.scoring.Points;
            import dev.baton.scoring.GradeDecision;
            """;

    @AfterEach
    void nothingHasRun() {
        String mark = System.clearProperty(MARK);
        assertThat(mark).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runs a program|Runtime.getRuntime().exec(\"true\");|java.lang.Runtime.getRuntime",
                "builds a program|new ProcessBuilder(\"true\").start();|java.lang.ProcessBuilder",
                "reads a file|new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"/etc/passwd\")));|Files",
                "finds a class|Class.forName(\"java.lang.Runtime\");|java.lang.Class.forName",
                "reflects|$p.getClass().getClassLoader();|getClass",
                "reflects on a type|Points.class.getMethods();|type dev.baton.scoring.Points",
                "ends Baton|System.exit(1);|java.lang.System.exit",
                "reads a secret|System.getenv(\"BATON_KEY\");|java.lang.System.getenv",
                "sets a mark|System.setProperty(\"baton.attacked\", \"yes\");|java.lang.System.setProperty",
                "reads a setting|Integer.getInteger(\"server.port\");|java.lang.Integer.getInteger",
                "starts a thread|new Thread().start();|java.lang.Thread",
                "runs for ever|while ($p != null) { }|a loop",
                "counts for ever|for (long i = 0; i < Long.MAX_VALUE; i++) { }|a loop",
                "does it again and again|int i = 0; do { i++; } while (i < 2000000000);|a loop",
                "fills the memory|\"a\".repeat(2000000000);|java.lang.String.repeat",
                "formats a wide text|String.format(\"%2000000000d\", 1);|java.lang.String.format",
                "replaces by much|\"aaaa\".replace(\"a\", \"bbbb\");|java.lang.String.replace",
                "multiplies for ever|new java.math.BigDecimal(\"9\").pow(999999999);|java.math.BigDecimal",
                "adds for ever|java.math.BigDecimal.valueOf(1L, -30000000).add(java.math.BigDecimal.ONE);|BigDecimal.valueOf",
                "widens a number|java.math.BigDecimal.ONE.setScale(900000000);|java.math.BigDecimal.setScale",
                "shifts a number|java.math.BigDecimal.ONE.movePointLeft(900000000).add(java.math.BigDecimal.ONE);|movePointLeft",
                "writes a number out|java.math.BigDecimal.ONE.toPlainString();|java.math.BigDecimal.toPlainString",
                "matches for ever|\"aaaa\".matches(\"(a+)+b\");|java.lang.String.matches",
                "makes an array|long[] all = new long[2000000000];|an array of numbers",
                "makes a large array|Object[] all = new Object[$p.getValue()];|an array of java.lang.Object",
                "makes many arrays|int[][] all = new int[9999][9999];|an array of arrays",
                "holds a lock|synchronized ($p) { }|synchronized",
                "waits|$p.wait();|wait",
                "swallows the stop|try { insert(new Points(1)); } catch (Throwable t) { }|try",
                "throws|if ($p != null) { throw new Error(); }|java.lang.Error",
                "asks for the engine of rules|kcontext.getKieRuntime();|getKieRuntime",
                "asks for the engine by another way|drools.getRuntime(org.kie.api.runtime.KieRuntime.class);|getRuntime",
                "ends the run|drools.halt();|halt",
                "changes a fact for ever|update($p);|update or modify",
                "modifies a fact for ever|modify($p) { }|update or modify",
                "knows the time|java.time.LocalDate.now();|java.time.LocalDate.now",
                "reaches into Baton|dev.baton.BatonApplication.main(new String[0]);|BatonApplication",
                "hides a line|// \\u000a System.setProperty(\"baton.attacked\", \"yes\");|write the letter itself",
                "hides a name|S\\u0079stem.setProperty(\"baton.attacked\", \"yes\");|write the letter itself",
                "brings code within code|java.util.function.Supplier<String> s = () -> \"a\"; s.get();|",
                "brings a class|class Mine { { System.setProperty(\"baton.attacked\", \"y\"); } } new Mine();|",
            })
    void consequenceIsRefused(String what, String code, String reason) {
        String refused = refused(rule("$p : Points()", code));

        assertThat(refused).startsWith("rules/grading/attack.drl").contains(reason == null ? "" : reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runs in a condition|Points(System.setProperty(\"baton.attacked\", \"a\") == null)|java.lang.System.setProperty",
                "runs in a comparison|Points(value > System.getenv().size())|java.lang.System.getenv",
                "runs in a constant|GradeDecision(grade == System.setProperty(\"baton.attacked\", \"b\"))|setProperty",
                "runs in a binding|Points($a : Runtime.getRuntime().availableProcessors())|java.lang.Runtime.getRuntime",
                "runs in an eval|Points() eval(System.setProperty(\"baton.attacked\", \"c\") == null)|eval is not allowed",
                "runs in a from|Points() String() from System.getenv(\"HOME\")|from is not allowed",
                "adds up|accumulate(Points($v : value); $s : sum($v))|accumulate is not allowed",
                "collects|$l : java.util.List() from collect(Points())|collect is not allowed",
                "multiplies rules|(Points() or GradeDecision())|or is not allowed",
                "matches for ever|GradeDecision(grade matches \"(a+)+b\")|java.util.regex.Pattern",
                "matches what a fact says|GradeDecision($g : grade) GradeDecision(grade matches $g)|MatchesOperator",
                "takes everything|Object()|the type java.lang.Object",
                "reflects|Points(this.getClass().getName() == \"a\")|getClass",
                "asks elsewhere|Points() from entry-point \"other\"|is not allowed",
            })
    void conditionIsRefused(String what, String condition, String reason) {
        String refused = refused(rule(condition, "insert(new GradeDecision(\"D\"));"));

        assertThat(refused).contains("in the rule \"An attack on Baton\"").contains(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a function|function void f() { f(); }|function is not allowed",
                "a function of Java|import function java.lang.System.exit|import function is not allowed",
                "a type with a value|declare Mine a : String = System.setProperty(\"baton.attacked\", \"d\") end|declare is not allowed",
                "a type that is another|declare Mine extends Points end|declare is not allowed",
                "an enumeration|declare enum Mine A(\"a\"); a : String end|declare is not allowed",
                "a global|global java.util.List list|global is not allowed",
                "a query|query \"mine\" Points() end|query is not allowed",
                "a type of Java|import java.lang.Runtime|the type java.lang.Runtime is not allowed",
                "all types of Java|import java.io.*|the type java.io.* is not allowed",
                "a type of Baton|import dev.baton.rules.Rules|the type dev.baton.rules.Rules is not allowed",
                "a window|declare window Mine Points() end|declare window is not allowed",
                "an own sum|import accumulate java.lang.Runtime mine|import accumulate is not allowed",
            })
    void declarationIsRefused(String what, String declaration, String reason) {
        String refused =
                refused(HEAD + declaration + "\n" + rule("Points()", "").substring(HEAD.length()));

        assertThat(refused).contains("rules/grading/attack.drl, ", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dialect \"mvel\"|dialect mvel",
                "salience ( Integer.getInteger(\"server.port\") )|salience",
                "enabled ( System.setProperty(\"baton.attacked\", \"e\") == null )|enabled",
                "timer ( cron: * * * * * ? )|timer",
                "duration 1000|duration",
                "agenda-group \"mine\"|agenda-group",
                "ruleflow-group \"mine\"|ruleflow-group",
                "date-effective \"01-Jan-2020\"|date-effective",
                "@Mine( System.setProperty(\"baton.attacked\", \"f\") )|@Mine",
                "extends \"Another rule\"|extends"
            })
    void attributeIsRefused(String attribute, String reason) {
        String name = "rule \"An attack on Baton\"";
        String refused = refused(rule("Points()", "").replace(name, name + " " + attribute));

        assertThat(refused).contains("in the rule \"An attack on Baton\": " + reason);
    }

    @Test
    void packageOfBatonIsRefused() {
        assertThat(refused(rule("Points()", "").replace("package rules.grading", "package dev.baton.scoring")))
                .contains("line 1: the package begins with rules");
    }

    @Test
    void cellOfASpreadsheetIsRefusedByItsRow() throws IOException {
        byte[] table =
                Workbooks.withCell(Path.of("rules/grading/lead-grade.drl.xlsx"), 10, 0, "0, System.getenv() == null");

        assertThat(refused(new LiveFile("rules/grading/lead-grade.drl.xlsx", table)))
                .startsWith("rules/grading/lead-grade.drl.xlsx, row 11: in the rule \"Lead grade_11\": "
                        + "java.lang.System.getenv is not allowed");
    }

    /** Drools puts the name into the Java that it makes as it stands, with whatever ends the text there. */
    @Test
    void nameOfARuleThatIsCodeIsRefused() {
        String name = "A name\\\" + System.setProperty(\\\"baton.attacked\\\", \\\"h\\\") + \\\"";

        assertThat(refused(rule("Points()", "").replace("An attack on Baton", name)))
                .contains("java.lang.System.setProperty is not allowed");
    }

    @Test
    void deepNestingIsRefusedAndEndsNothing() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        assertThat(refused(rule("Points(value == " + deep + ")", ""))).isNotEmpty();
    }

    @Test
    void manyLongCallsAreRefused() {
        assertThat(refused(rule("$p : Points()", "$p.toString();".repeat(300)))).contains("more than 100 calls");
    }

    /** Whoever compiles makes all others wait. */
    @ParameterizedTest
    @ValueSource(strings = {"", "no rule at all"})
    void manyRulesAreRefusedBeforeTheyAreCompiled(String end) {
        String one = rule("Points()", "").substring(HEAD.length());
        String many = IntStream.rangeClosed(0, 2_000)
                .mapToObj(i -> one.replace("An attack", "Attack " + i))
                .collect(Collectors.joining());

        assertThat(refused(HEAD + many + end))
                .isEqualTo("rules/grading/attack.drl: 2001 rules are too many; a rule set has at most 2000");
    }

    @Test
    void longTextIsRefused() {
        String code = "insert(new GradeDecision(\"" + "a".repeat(10_000) + "\"));";

        assertThat(refused(rule("Points()", code))).contains("a text of more than 1000 characters");
    }

    private static String rule(String condition, String code) {
        return HEAD
                + """
                rule "An attack on Baton"
                when
                    %s
                then
                    %s
                end
                """
                        .formatted(condition, code);
    }

    private static String refused(String drl) {
        return refused(new LiveFile("rules/grading/attack.drl", drl.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refused(LiveFile file) {
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> RuleSets.compile("grading", List.of(file)));
        assertThat(refused).as("refused").isNotNull();
        return String.join("; ", refused.reasons());
    }
}
