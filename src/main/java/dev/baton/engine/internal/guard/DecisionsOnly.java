package dev.baton.engine.internal.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * A variable is an id or a decision (architecture, rule 2): what a person sends along when completing a task is held to
 * that, whichever way it comes. A name, a sentence, an address or a long number would lie in the engine in clear.
 */
@Component
class DecisionsOnly extends AbstractProcessEnginePlugin {

    private static final Pattern ID_OR_DECISION = Pattern.compile("[\\w.:/-]{0,64}");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\d[./-]?){9,}");
    private static final List<ValueType> PLAIN = List.of(
            ValueType.NULL,
            ValueType.BOOLEAN,
            ValueType.INTEGER,
            ValueType.SHORT,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.DATE);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new ToUserTasks());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    static boolean isIdOrDecision(TypedValue value) {
        if (value.getValue() instanceof String text) {
            return ID_OR_DECISION.matcher(text).matches()
                    && !LONG_NUMBER.matcher(text).matches();
        }
        return value.getValue() == null || PLAIN.contains(value.getType());
    }

    private static void check(DelegateTask task) {
        task.getVariableNames().forEach(name -> {
            if (!isIdOrDecision(task.getVariableTyped(name, false))) {
                throw new BadUserRequestException("The variable " + name
                        + " is no id and no decision. Write notes and anything personal into the task's own fields.");
            }
        });
    }

    private static final class ToUserTasks extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, DecisionsOnly::check);
        }
    }
}
