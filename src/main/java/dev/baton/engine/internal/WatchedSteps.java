package dev.baton.engine.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Times each job and each delegate, and makes them spans of a trace; named by process and step, never by a value. */
@Component
class WatchedSteps extends AbstractProcessEnginePlugin {

    private final ObservationRegistry observations;

    WatchedSteps(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDelegateInterceptor(new Steps());
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Jobs());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private final class Jobs extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            return command instanceof ExecuteJobsCmd
                    ? Observation.createNotStarted("baton.job", observations).observe(() -> next.execute(command))
                    : next.execute(command);
        }
    }

    private final class Steps extends DefaultDelegateInterceptor {

        @Override
        public void handleInvocation(DelegateInvocation invocation) throws Exception {
            if (invocation instanceof JavaDelegateInvocation
                    && invocation.getContextExecution() instanceof DelegateExecution step) {
                String process = ((ExecutionEntity) step).getProcessDefinition().getKey();
                Observation.createNotStarted("baton.step", observations)
                        .contextualName(process + " step")
                        .lowCardinalityKeyValue("process", process)
                        .lowCardinalityKeyValue("step", step.getCurrentActivityId())
                        .observeChecked(() -> super.handleInvocation(invocation));
            } else {
                super.handleInvocation(invocation);
            }
        }
    }
}
