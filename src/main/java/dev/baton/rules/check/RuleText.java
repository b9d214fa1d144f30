package dev.baton.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** A rule file as Drools reads it, before anything is made of it: rules over facts, and nothing else. */
public final class RuleText {

    /** Java reads them before everything else: what looks like a remark may be the end of the rule. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9a-fA-F]");

    private static final Pattern PACKAGE = Pattern.compile("|rules(\\.\\w+)*");
    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "salience", Pattern.compile("-?\\d{1,9}"),
            "no-loop", Pattern.compile("true|false"),
            "activation-group", Pattern.compile("[\\w .-]{1,100}"),
            "dialect", Pattern.compile("java"));
    private static final Set<Class<?>> OF_MANY = Set.of(AndDescr.class, NotDescr.class, ExistsDescr.class);

    private final PackageDescr file;
    private final List<Refusal> refusals = new ArrayList<>();

    private RuleText(PackageDescr file) {
        this.file = file;
    }

    /** @return empty when it does not parse: the compiler says where */
    public static Optional<RuleText> read(String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr file = parser.parse(false, drl);
            return Optional.ofNullable(file).filter(read -> !parser.hasErrors()).map(RuleText::new);
        } catch (DroolsParserException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** What hides from whoever reads the file. */
    public static List<Refusal> hidden(String drl) {
        return ESCAPE.matcher(drl)
                .results()
                .map(found -> (int) drl.substring(0, found.start()).lines().count())
                .map(line ->
                        new Refusal(null, Math.max(1, line), "write the letter itself instead of \\u and a number"))
                .toList();
    }

    /** The line that a rule begins at; empty when it stands in another file. */
    public Optional<Integer> lineOf(String rule) {
        return file.getRules().stream()
                .filter(each -> each.getName().equals(rule))
                .map(RuleDescr::getLine)
                .findFirst();
    }

    public int rules() {
        return file.getRules().size();
    }

    public List<Refusal> refusals(Allowed allowed) {
        refusals.clear();
        if (!PACKAGE.matcher(file.getName()).matches()) {
            refusals.add(new Refusal(null, Math.max(1, file.getLine()), "the package begins with rules"));
        }
        file.getImports().stream()
                .filter(each -> !allowed.imported(each.getTarget()))
                .forEach(each -> refuse(null, each, "the type " + each.getTarget()));
        refuseAll("import function", file.getFunctionImports());
        refuseAll("import accumulate", file.getAccumulateImports());
        refuseAll("global", file.getGlobals());
        refuseAll("function", file.getFunctions());
        refuseAll("declare", file.getTypeDeclarations());
        refuseAll("declare", file.getEnumDeclarations());
        refuseAll("declare entry-point", file.getEntryPointDeclarations());
        refuseAll("declare window", file.getWindowDeclarations());
        if (file.getUnit() != null) {
            refuse(null, file.getUnit(), "unit");
        }
        file.getAttributes().forEach(each -> attribute(null, each));
        file.getRules().forEach(this::rule);
        return List.copyOf(refusals);
    }

    private void refuseAll(String what, Collection<? extends BaseDescr> found) {
        found.forEach(each -> refuse(null, each, what));
    }

    private void rule(RuleDescr rule) {
        if (rule.isQuery()) {
            refuse(rule, rule, "query");
            return;
        }
        if (rule.getParentName() != null) {
            refuse(rule, rule, "extends");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule, rule, "more than one then");
        }
        annotations(rule, rule);
        rule.getAttributes().values().forEach(each -> attribute(rule, each));
        condition(rule, rule.getLhs());
    }

    private void attribute(RuleDescr rule, AttributeDescr attribute) {
        Pattern value = ATTRIBUTES.get(attribute.getName());
        if (value == null || !value.matcher(attribute.getValue()).matches()) {
            refuse(rule, attribute, attribute.getName() + " " + attribute.getValue());
        }
    }

    private void condition(RuleDescr rule, BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(rule, pattern);
        } else if (OF_MANY.contains(condition.getClass())) {
            ((ConditionalElementDescr) condition).getDescrs().forEach(each -> condition(rule, (BaseDescr) each));
        } else {
            refuse(rule, condition, word(condition));
        }
    }

    private void pattern(RuleDescr rule, PatternDescr pattern) {
        annotations(rule, pattern);
        if (pattern.getSource() != null) {
            refuse(rule, pattern, word(pattern.getSource()));
        }
        if (pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty()) {
            refuse(rule, pattern, "over window");
        }
    }

    private void annotations(RuleDescr rule, AnnotatedBaseDescr annotated) {
        annotated.getAnnotationNames().forEach(name -> refuse(rule, annotated, "@" + name));
    }

    /** As it is written in the file: {@code AccumulateDescr} is accumulate. */
    private static String word(BaseDescr element) {
        return element.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void refuse(RuleDescr rule, BaseDescr at, String what) {
        int line = at.getLine() > 0 || rule == null ? at.getLine() : rule.getLine();
        refusals.add(Refusal.of(rule == null ? null : rule.getName(), Math.max(1, line), what + " is not allowed"));
    }
}
