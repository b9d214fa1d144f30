package dev.baton.rules;

import dev.baton.rules.RuleCompiler.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says where each fault stands. Of many Drools does not tell the line, so each rule is then compiled alone. */
final class RuleFaults {

    private static final Pattern QUOTED = Pattern.compile(
            "(?:[Ee]xpression:?|class:|imported\\.|Method) (\\S.*?)(?: on class .*| resolves to .*)?:?$");

    private RuleFaults() {}

    static List<String> inWords(List<RuleSource> sources, List<Fault> faults) {
        if (faults.stream().allMatch(fault -> fault.line() > 0)) {
            return sources.stream()
                    .flatMap(source -> faults.stream()
                            .filter(fault -> fault.isIn(source))
                            .map(fault -> source.place(fault.line()) + ": " + fault.text()))
                    .toList();
        }
        List<String> found = sources.stream()
                .flatMap(source -> source.singleRules().stream())
                .flatMap(RuleFaults::alone)
                .distinct()
                .toList();
        return found.isEmpty() ? faults.stream().map(Fault::text).toList() : found;
    }

    private static Stream<String> alone(RuleSource rule) {
        return RuleCompiler.faults(List.of(rule)).stream()
                .map(fault -> rule.place(fault.line() > 0 ? fault.line() : line(rule, fault)) + ": " + fault.text());
    }

    private static int line(RuleSource rule, Fault fault) {
        Matcher quoted = QUOTED.matcher(fault.text());
        if (!quoted.find()) {
            return rule.ruleLine();
        }
        List<String> lines = Arrays.asList(rule.drl().split("\n"));
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(quoted.group(1)))
                .map(i -> i + 1)
                .findFirst()
                .orElse(rule.ruleLine());
    }
}
