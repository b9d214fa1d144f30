package dev.baton.engine.internal;

import dev.baton.engine.TaskCancelled;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of each external task that ends without being done, however its process is ended. */
@Component
class CancelledTasks extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    CancelledTasks(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Steps());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** A task that is done has left its step by then. */
    private void stepEnds(DelegateExecution step) {
        ((ExecutionEntity) step)
                .getExternalTasks()
                .forEach(task -> events.publishEvent(new TaskCancelled(task.getId())));
    }

    private final class Steps extends AbstractBpmnParseListener {

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl step) {
            watch(step);
        }

        @Override
        public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl step) {
            watch(step);
        }

        private void watch(ActivityImpl step) {
            if (step.getActivityBehavior() instanceof ExternalTaskActivityBehavior) {
                step.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) CancelledTasks.this::stepEnds);
            }
        }
    }
}
