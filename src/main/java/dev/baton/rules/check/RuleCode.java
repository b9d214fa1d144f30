package dev.baton.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;

/**
 * The classes that Drools made of a rule set, before the first of them is loaded. Whatever the text hides stands here in
 * plain: each instruction is held against what is allowed, and a class of an unknown form is refused.
 */
public final class RuleCode {

    /** One condition, value or consequence: what people write is in these, and hardly anywhere else. */
    private static final Pattern LAMBDA =
            Pattern.compile(".+/P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}");

    /** What ties them together. */
    private static final Pattern FRAME = Pattern.compile(
            ".+/(Rules[0-9A-F]{32}(Rule(Method)?s\\d+)?|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?)");

    /** Of Drools alone: rules stand in packages that begin otherwise. */
    private static final Pattern PROJECT = Pattern.compile("org/drools/project/model/ProjectModel_\\w+");

    private final Map<String, byte[]> classes;
    private final Allowed allowed;

    /** @param classes by name: {@code rules/scoring/Rules…} */
    public RuleCode(Map<String, byte[]> classes, Allowed allowed) {
        this.classes = new TreeMap<>(classes);
        this.allowed = allowed;
    }

    public List<Refusal> refusals() {
        Map<String, String> rules = rulesByClass();
        List<Refusal> refusals = new ArrayList<>();
        classes.forEach((name, code) -> refusals(name, code).stream()
                .distinct()
                .map(what -> Refusal.of(what.rule() == null ? rules.get(name) : what.rule(), 0, what.text()))
                .forEach(refusals::add));
        return refusals.stream().distinct().toList();
    }

    /** The same classes, those that hold what people wrote with a look at the {@link RuleMeter}. */
    public Map<String, byte[]> metered() {
        return classes.entrySet().stream()
                .filter(each -> LAMBDA.matcher(each.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> MeteredCode.of(each.getValue())));
    }

    private List<Refusal> refusals(String name, byte[] code) {
        if (PROJECT.matcher(name).matches()) {
            return List.of();
        }
        ClassReader reader = new ClassReader(code);
        if (!reader.getClassName().equals(name)) {
            return List.of(new Refusal(null, 0, "a class that is named otherwise than its file is not allowed"));
        }
        List<Refusal> found = new ArrayList<>();
        Set<String> own = classes.keySet();
        if (LAMBDA.matcher(name).matches()) {
            reader.accept(new LambdaCheck(name, allowed, text -> found.add(new Refusal(null, 0, text))), 0);
        } else if (FRAME.matcher(name).matches()) {
            reader.accept(new FrameCheck(name, own, allowed, found::add), 0);
        } else {
            found.add(new Refusal(null, 0, "a type or function of one's own (" + simple(name) + ") is not allowed"));
        }
        return found;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Which rule uses which class; one that several rules share is named after one of them. */
    private Map<String, String> rulesByClass() {
        Map<String, String> found = new HashMap<>();
        classes.forEach((name, code) -> {
            if (FRAME.matcher(name).matches()) {
                ClassVisitor names = new RuleNames(found);
                new ClassReader(code).accept(names, ClassReader.SKIP_DEBUG);
            }
        });
        return found;
    }
}
