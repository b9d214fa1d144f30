package dev.baton.engine.internal.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the guards that must know who is signed in, or look into the database, behind the opening of the command. */
@Component
class GuardedCommands extends AbstractProcessEnginePlugin {

    private final ShownForms shownForms;
    private final ProcessesKeptRunning keptRunning;
    private final DeploymentsTold deploymentsTold;

    GuardedCommands(ShownForms shownForms, ProcessesKeptRunning keptRunning, DeploymentsTold deploymentsTold) {
        this.shownForms = shownForms;
        this.keptRunning = keptRunning;
        this.deploymentsTold = deploymentsTold;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> guards = new ArrayList<>(List.of(
                deploymentsTold,
                new DirectoryShut(),
                new EngineJobsShut(),
                keptRunning,
                new DeclaredVariables(),
                shownForms));
        if (configuration.getCustomPostCommandInterceptorsTxRequired() != null) {
            guards.addAll(configuration.getCustomPostCommandInterceptorsTxRequired());
        }
        configuration.setCustomPostCommandInterceptorsTxRequired(guards);
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new TaskForms.Fields());
        configuration.setCustomPostBPMNParseListeners(all);
    }
}
