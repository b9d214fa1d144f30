package dev.baton.rules;

import dev.baton.rules.check.RuleMeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;

/**
 * The rules that ask for several facts at once. Drools goes through all combinations of such facts without a stop in
 * between, so how many there are is counted before it begins.
 *
 * @param rules for each rule the types of its facts
 * @param joined whether a type stands in one of them, as far as that was asked
 */
record Joins(List<List<Class<?>>> rules, Map<Class<?>, Boolean> joined) {

    /** Gone through in less than half a second. */
    private static final long MOST = 500_000;

    static Joins of(KieBase base) {
        List<List<Class<?>>> rules = new ArrayList<>();
        base.getKiePackages().forEach(all -> all.getRules().forEach(rule -> {
            List<Class<?>> types = new ArrayList<>();
            collect(((RuleImpl) rule).getLhs(), types);
            rules.add(types);
        }));
        return new Joins(rules.stream().filter(types -> types.size() > 1).toList(), new ConcurrentHashMap<>());
    }

    private static void collect(RuleConditionElement element, List<Class<?>> types) {
        if (element instanceof Pattern pattern) {
            types.add(((ClassObjectType) pattern.getObjectType()).getClassType());
        } else if (element instanceof GroupElement group) {
            group.getChildren().forEach(child -> collect(child, types));
        }
    }

    /** To be told of what rules add. Stops the run where the facts combine to too many. */
    Consumer<Object> watch(Collection<?> facts) {
        if (rules.isEmpty()) {
            return added -> {};
        }
        Map<Class<?>, Integer> counts = new HashMap<>();
        facts.forEach(fact -> counts.merge(fact.getClass(), 1, Integer::sum));
        check(counts);
        return added -> {
            if (isJoined(added.getClass())) {
                counts.merge(added.getClass(), 1, Integer::sum);
                check(counts);
            }
        };
    }

    private boolean isJoined(Class<?> type) {
        return joined.computeIfAbsent(type, any -> rules.stream()
                .anyMatch(types -> types.stream().anyMatch(each -> each.isAssignableFrom(any))));
    }

    private void check(Map<Class<?>, Integer> counts) {
        double all = 0;
        for (List<Class<?>> types : rules) {
            double ofRule = 1;
            for (Class<?> type : types) {
                ofRule *= Math.max(1, count(type, counts));
            }
            all += ofRule;
        }
        if (all > MOST) {
            RuleMeter.stop("go through more than " + MOST + " combinations of facts");
        }
    }

    private static int count(Class<?> type, Map<Class<?>, Integer> counts) {
        int count = 0;
        for (Map.Entry<Class<?>, Integer> each : counts.entrySet()) {
            if (type.isAssignableFrom(each.getKey())) {
                count += each.getValue();
            }
        }
        return count;
    }
}
