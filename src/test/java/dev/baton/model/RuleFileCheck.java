package dev.baton.model;

import dev.baton.rules.RuleSets;
import dev.baton.rules.RulesRefused;
import dev.baton.shared.file.LiveFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the files of a rule set must keep to: they compile together, and each rule's name is a sentence of its own. */
final class RuleFileCheck {

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"?([^\"\\n]*)\"?");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z]\\S*( \\S+){2,}");

    private RuleFileCheck() {}

    static List<String> faults(String set, List<LiveFile> files) {
        List<String> faults = new ArrayList<>();
        try {
            RuleSets.compile(set, files);
        } catch (RulesRefused refused) {
            faults.addAll(refused.reasons());
        }
        Set<String> seen = new HashSet<>();
        files.stream().filter(file -> file.name().endsWith(".drl")).forEach(file -> RULE.matcher(
                        new String(file.content(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .forEach(name -> name(name, seen, faults)));
        return faults;
    }

    private static void name(String name, Set<String> seen, List<String> faults) {
        if (!SENTENCE.matcher(name).matches()) {
            faults.add("the rule name \"" + name + "\" is no sentence");
        }
        if (!seen.add(name)) {
            faults.add("the rule name \"" + name + "\" stands there twice");
        }
    }
}
