package dev.baton.audit;

import dev.baton.engine.event.Deployed;
import dev.baton.engine.event.ProcessDeployed;
import dev.baton.rules.RulesActivated;
import dev.baton.rules.RulesStopped;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/** What went live in processes and rules, and which rules were stopped. A listener of the older kind: it hears what happens while Baton starts. */
@Component
class AuditedDeployments implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final String BATON = Deployed.BATON;
    private static final String DEPLOYED = "deployed";
    /** Whoever deploys names the files, and their steps. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_REASON = 500;

    private final AuditLog audit;

    AuditedDeployments(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof Deployed deployed) {
            deployed.files().forEach(file -> record(deployed, file));
        } else if (event.getPayload() instanceof ProcessDeployed live) {
            audit.recordApart(BATON, "process_deployed", "process", live.key() + " v" + live.version(), "done");
        } else if (event.getPayload() instanceof RulesActivated live) {
            audit.recordApart(BATON, "rules_activated", "rules", live.set() + " " + live.version(), "done");
        } else if (event.getPayload() instanceof RulesStopped stopped) {
            String set = stopped.set() + " " + stopped.version();
            audit.recordApart(BATON, "rules_stopped", "rules", set, stopped.goesOn() == null ? "failed" : "done");
        }
    }

    private void record(Deployed deployed, Deployed.Item file) {
        String what = cut(file.name(), LONGEST_NAME) + " sha256:" + file.digest();
        if (deployed.refusal() == null) {
            audit.record(deployed.by(), DEPLOYED, "file", what);
        } else {
            String why = cut(deployed.refusal(), LONGEST_REASON);
            audit.recordApart(deployed.by(), DEPLOYED, "file", what + ": " + why, "refused");
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
