package dev.baton.rules;

import dev.baton.rules.check.RuleMeter;
import dev.baton.rules.check.RunStopped;
import java.util.Collection;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** A rule set, ready to run. Safe to share between threads: each run has a session of its own. */
record CompiledRules(String set, String version, KieBase base, KieContainer container, Joins joins) {

    /** No sensible rule set fires more often on one lead; one that does runs in circles. */
    private static final int FIRE_LIMIT = 10_000;

    CompiledRules(String set, String version, KieBase base, KieContainer container) {
        this(set, version, base, container, Joins.of(base));
    }

    /** @throws RunStopped when the rules did not come to their end */
    <T> List<T> run(Collection<?> facts, Class<T> result) {
        return RuleMeter.measure(meter -> {
            meter.watch(joins.watch(facts));
            return runMetered(facts, result);
        });
    }

    private <T> List<T> runMetered(Collection<?> facts, Class<T> result) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            if (session.fireAllRules(FIRE_LIMIT) >= FIRE_LIMIT) {
                RuleMeter.stop("run in circles");
            }
            return session.getObjects(new ClassObjectFilter(result)).stream()
                    .map(result::cast)
                    .toList();
        } finally {
            session.dispose();
        }
    }

    void dispose() {
        container.dispose();
    }
}
