package dev.baton.engine.internal.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Looks at what the engine has made of a deployment, so that a file that reads differently to it gains nothing. In what
 * is live already, a form that is no file of the same deployment is forgotten each time the engine reads it anew.
 */
@Component
class MadeCheck extends AbstractProcessEnginePlugin implements Deployer {

    private final OwnProcessCheck ownProcesses;

    MadeCheck(OwnProcessCheck ownProcesses) {
        this.ownProcesses = ownProcesses;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> made = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        Set<String> reasons = new LinkedHashSet<>();
        for (ProcessDefinitionEntity process : made == null ? List.<ProcessDefinitionEntity>of() : made) {
            Consumer<String> refusals = reason -> reasons.add(process.getResourceName() + ": " + reason);
            if (deployment.isNew()) {
                ownProcesses.check(process, refusals);
            }
            checkForms(process, files(deployment), refusals);
        }
        if (deployment.isNew() && !reasons.isEmpty()) {
            throw new LiveRefused(String.join("; ", reasons), deployment.getName());
        }
    }

    /** Where the engine reads an old deployment anew it takes along the file that it looks for, and no other. */
    private static Set<String> files(DeploymentEntity deployment) {
        return deployment.isNew()
                ? deployment.getResources().keySet()
                : Set.copyOf(Context.getCommandContext()
                        .getDeploymentManager()
                        .getDeploymentResourceNames(deployment.getId()));
    }

    private static void checkForms(ProcessDefinitionEntity process, Set<String> files, Consumer<String> refusals) {
        for (FormDefinition form : forms(process)) {
            Expression key = form.getFormKey();
            boolean foreign = key != null && !FormCheck.isForm(key.getExpressionText(), files);
            if (foreign || form.getCamundaFormDefinitionKey() != null) {
                refusals.accept(FormCheck.A_FILE);
                form.setFormKey(null);
                form.setCamundaFormDefinitionKey(null);
            }
        }
        FormDefinition start = process.getStartFormDefinition();
        process.setHasStartFormKey(start != null && start.getFormKey() != null);
    }

    private static List<FormDefinition> forms(ProcessDefinitionEntity process) {
        List<FormDefinition> forms = new ArrayList<>(process.getTaskDefinitions().values().stream()
                .map(TaskDefinition::getFormDefinition)
                .toList());
        Stream.ofNullable(process.getStartFormDefinition()).forEach(forms::add);
        return forms;
    }
}
