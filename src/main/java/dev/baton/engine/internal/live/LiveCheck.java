package dev.baton.engine.internal.live;

import dev.baton.engine.deployment.OwnProcesses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Looks at each deployment before the engine does, for reading makes objects of some of the classes that a file names.
 * The engine asks again when it reads an old deployment anew: then only for code, as what is live stays live.
 */
@Component
class LiveCheck extends AbstractProcessEnginePlugin implements Deployer {

    private static final int MOST_REASONS = 20;

    private final ExpressionCheck expressions;
    private final OwnProcessCheck ownProcesses;

    LiveCheck(ExpressionCheck expressions, OwnProcessCheck ownProcesses) {
        this.expressions = expressions;
        this.ownProcesses = ownProcesses;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<String> reasons = new ArrayList<>();
        if (deployment.isNew()
                && OwnProcesses.SOURCE.equals(deployment.getSource())
                && OwnProcessCheck.isSomebodySignedIn()) {
            reasons.add("the source " + OwnProcesses.SOURCE + " is that of Baton's own deployments");
        }
        for (ResourceEntity file : deployment.getResources().values()) {
            reasons(deployment, file).stream().limit(MOST_REASONS).forEach(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new LiveRefused(String.join("; ", reasons), deployment.getName());
        }
    }

    private Set<String> reasons(DeploymentEntity deployment, ResourceEntity file) {
        Set<String> reasons = new LinkedHashSet<>();
        Consumer<String> refusals = reason -> reasons.add(file.getName() + ", " + reason);
        if (ProcessFile.is(file)) {
            process(deployment, file, refusals);
        } else if (!deployment.isNew()) {
            return reasons; // what is shown of it is looked at then (ShownForms)
        } else if (file.getName().endsWith(FormFile.ENDING)) {
            FormFile.reasons(file.getBytes()).forEach(refusals);
        } else {
            refusals.accept("a deployment holds processes (.bpmn) and forms (.html)");
        }
        return reasons;
    }

    private void process(DeploymentEntity deployment, ResourceEntity file, Consumer<String> refusals) {
        ProcessFile process;
        try {
            process = ProcessFile.read(file.getBytes());
        } catch (SAXException e) {
            refusals.accept("it is no readable XML, or nests too deep"
                    + (e instanceof SAXParseException at ? ", at line " + at.getLineNumber() : ""));
            return;
        }
        if (deployment.isNew()) {
            ownProcesses.check(process, refusals);
        }
        Set<String> files = deployment.getResources().keySet();
        process.parts().forEach(part -> {
            Consumer<String> labelled = reason -> refusals.accept(part.label() + ": " + reason);
            NoForeignCode.check(part, labelled);
            if (deployment.isNew()) {
                PlainAttributes.check(part, labelled);
                expressions.check(part, labelled);
                FormCheck.check(part, files, labelled);
            }
        });
    }
}
