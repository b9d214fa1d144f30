package dev.baton.engine.internal.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Looks at each deployment before the engine does, for reading makes objects of some of the classes that a file names.
 * The engine asks again when it reads an old deployment anew: then only for code, as what is live stays live.
 */
@Component
class LiveCheck extends AbstractProcessEnginePlugin implements Deployer {

    private static final int MOST_REASONS = 20;

    private final ExpressionCheck expressions;

    LiveCheck(ExpressionCheck expressions) {
        this.expressions = expressions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<String> reasons = new ArrayList<>();
        for (ResourceEntity file : deployment.getResources().values()) {
            reasons(deployment, file).stream().limit(MOST_REASONS).forEach(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new ParseException(String.join("; ", reasons), deployment.getName(), List.of(), List.of());
        }
    }

    private Set<String> reasons(DeploymentEntity deployment, ResourceEntity file) {
        Set<String> reasons = new LinkedHashSet<>();
        if (ProcessFile.is(file)) {
            process(deployment, file, reasons);
        }
        return reasons;
    }

    private void process(DeploymentEntity deployment, ResourceEntity file, Set<String> reasons) {
        try {
            ProcessFile.read(file.getBytes()).parts().forEach(part -> {
                String place = file.getName() + ", " + part.label() + ": ";
                NoForeignCode.check(part, reason -> reasons.add(place + reason));
                if (deployment.isNew()) {
                    expressions.check(part, reason -> reasons.add(place + reason));
                }
            });
        } catch (SAXException e) {
            reasons.add(file.getName() + ": it is no readable XML: " + e.getMessage());
        }
    }
}
