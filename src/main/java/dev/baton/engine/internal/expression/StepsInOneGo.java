package dev.baton.engine.internal.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Counts the steps that are begun before a process comes to a wait. A cycle without one would go on for ever in one
 * transaction, and hold a thread and ever more memory. What Java code begins for many leads in one transaction counts for
 * each of them by itself.
 */
class StepsInOneGo implements Session {

    static final int MOST = 10_000;

    private final Map<CommandInvocationContext, Integer> counts = new IdentityHashMap<>();

    private void count(DelegateExecution execution) {
        if (counts.merge(Context.getCommandInvocationContext(), 1, Integer::sum) > MOST) {
            throw new TooManySteps(execution.getCurrentActivityId(), MOST);
        }
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        counts.clear();
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return StepsInOneGo.class;
        }

        @Override
        public Session openSession() {
            return new StepsInOneGo();
        }
    }

    static final class Counting extends AbstractBpmnParseListener {

        private static final ExecutionListener COUNT = execution ->
                Context.getCommandContext().getSession(StepsInOneGo.class).count(execution);

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.getActivities().forEach(Counting::add);
        }

        private static void add(ActivityImpl step) {
            step.addBuiltInListener(ExecutionListener.EVENTNAME_START, COUNT, 0);
            List.copyOf(step.getActivities()).forEach(Counting::add);
        }
    }
}
