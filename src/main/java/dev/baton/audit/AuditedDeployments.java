package dev.baton.audit;

import dev.baton.engine.ProcessDeployed;
import dev.baton.rules.RulesActivated;
import dev.baton.rules.RulesStopped;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/** What went live in processes and rules, and which rules were stopped. A listener of the older kind: it hears what happens while Baton starts. */
@Component
class AuditedDeployments implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final String BATON = "baton";

    private final AuditLog audit;

    AuditedDeployments(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof ProcessDeployed live) {
            audit.recordApart(BATON, "process_deployed", "process", live.key() + " v" + live.version(), "done");
        } else if (event.getPayload() instanceof RulesActivated live) {
            audit.recordApart(BATON, "rules_activated", "rules", live.set() + " " + live.version(), "done");
        } else if (event.getPayload() instanceof RulesStopped stopped) {
            String set = stopped.set() + " " + stopped.version();
            audit.recordApart(BATON, "rules_stopped", "rules", set, stopped.goesOn() == null ? "failed" : "done");
        }
    }
}
