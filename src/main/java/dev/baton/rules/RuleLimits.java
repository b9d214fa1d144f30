package dev.baton.rules;

import dev.baton.rules.check.Allowed;
import dev.baton.rules.check.Refusal;
import dev.baton.rules.check.RuleCode;
import dev.baton.rules.check.RuleText;
import dev.baton.shared.value.SeenByRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.kie.api.builder.KieModule;

/** Holds rule files against what rules may do, and says where they stand as those who edit them know it. */
final class RuleLimits {

    private static final String CLASS = ".class";
    /** Of a set: while it is compiled all others wait. */
    private static final int MOST_RULES = 2_000;

    private static final Allowed ALLOWED = new Allowed(type -> type.isAnnotationPresent(SeenByRules.class));

    private RuleLimits() {}

    /** What is to be refused before anything is made of it; a text that does not parse is left to the compiler. */
    static List<String> ofTexts(List<RuleSource> sources) {
        int rules = sources.stream().mapToInt(RuleLimits::rules).sum();
        if (rules > MOST_RULES) {
            String where = sources.stream().map(RuleSource::file).collect(Collectors.joining(", "));
            return List.of(where + ": " + rules + " rules are too many; a rule set has at most " + MOST_RULES);
        }
        List<String> reasons = new ArrayList<>();
        for (RuleSource source : sources) {
            List<Refusal> refusals = new ArrayList<>(RuleText.hidden(source.drl()));
            RuleText.read(source.drl()).ifPresent(text -> refusals.addAll(text.refusals(ALLOWED)));
            refusals.forEach(each -> reasons.add(source.place(each.line()) + ": " + inWords(each)));
        }
        return reasons;
    }

    /** Of a text that does not parse, those that would be compiled one by one to find the fault. */
    private static int rules(RuleSource source) {
        return RuleText.read(source.drl()).map(RuleText::rules).orElseGet(source::rules);
    }

    /** What the compiled classes do. Where there is nothing to refuse, they are metered from here on. */
    static List<String> ofClasses(List<RuleSource> sources, KieModule module) {
        MemoryFileSystem files =
                ((MemoryKieModule) ((CanonicalKieModule) module).getInternalKieModule()).getMemoryFileSystem();
        RuleCode code = new RuleCode(classes((InternalKieModule) module), ALLOWED);
        List<Refusal> refusals = code.refusals();
        if (refusals.isEmpty()) {
            code.metered().forEach((name, metered) -> files.write(PortablePath.of(name + CLASS), metered, true));
        }
        return refusals.stream()
                .map(each -> place(sources, each.rule()) + inWords(each))
                .toList();
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        Map<String, byte[]> classes = new HashMap<>();
        module.getFileNames().stream()
                .filter(name -> name.endsWith(CLASS))
                .forEach(name -> classes.put(name.substring(0, name.length() - CLASS.length()), module.getBytes(name)));
        return classes;
    }

    private static String place(List<RuleSource> sources, String rule) {
        return sources.stream()
                .flatMap(source ->
                        RuleText.read(source.drl()).flatMap(text -> text.lineOf(rule)).map(source::place).stream())
                .findFirst()
                .map(place -> place + ": ")
                .orElse("");
    }

    private static String inWords(Refusal refusal) {
        return (refusal.rule() == null ? "" : "in the rule \"" + refusal.rule() + "\": ") + refusal.text();
    }
}
