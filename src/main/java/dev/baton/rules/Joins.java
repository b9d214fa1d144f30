package dev.baton.rules;

import dev.baton.rules.check.RuleMeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * The rules that ask for several facts at once. Drools goes through all combinations of such facts without a stop in
 * between, so how many there are is counted before it begins.
 *
 * @param rules for each rule the types of its facts
 */
record Joins(List<List<Class<?>>> rules) {

    /** Gone through in less than half a second. */
    private static final long MOST = 500_000;

    static Joins of(KieBase base) {
        List<List<Class<?>>> rules = new ArrayList<>();
        base.getKiePackages().forEach(all -> all.getRules().forEach(rule -> {
            List<Class<?>> types = new ArrayList<>();
            collect(((RuleImpl) rule).getLhs(), types);
            rules.add(types);
        }));
        return new Joins(rules.stream().filter(types -> types.size() > 1).toList());
    }

    private static void collect(RuleConditionElement element, List<Class<?>> types) {
        if (element instanceof Pattern pattern) {
            types.add(((ClassObjectType) pattern.getObjectType()).getClassType());
        } else if (element instanceof GroupElement group) {
            group.getChildren().forEach(child -> collect(child, types));
        }
    }

    /** Stops the run where these facts, or those that rules add, combine to too many. */
    void watch(KieSession session, Collection<?> facts) {
        if (rules.isEmpty()) {
            return;
        }
        Map<Class<?>, Integer> counts = new HashMap<>();
        facts.forEach(fact -> counts.merge(fact.getClass(), 1, Integer::sum));
        check(counts);
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Class<?> type = event.getObject().getClass();
                if (event.getRule() != null && isJoined(type)) {
                    counts.merge(type, 1, Integer::sum);
                    check(counts);
                }
            }
        });
    }

    private boolean isJoined(Class<?> type) {
        return rules.stream().anyMatch(types -> types.stream().anyMatch(each -> each.isAssignableFrom(type)));
    }

    private void check(Map<Class<?>, Integer> counts) {
        double all = rules.stream()
                .mapToDouble(types -> types.stream()
                        .mapToDouble(type -> Math.max(1, count(type, counts)))
                        .reduce(1, (one, other) -> one * other))
                .sum();
        if (all > MOST) {
            RuleMeter.stop("go through more than " + MOST + " combinations of facts");
        }
    }

    private static int count(Class<?> type, Map<Class<?>, Integer> counts) {
        return counts.entrySet().stream()
                .filter(each -> type.isAssignableFrom(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
