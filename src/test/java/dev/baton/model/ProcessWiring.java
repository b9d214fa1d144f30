package dev.baton.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process leans on, and what it must not hold (style, points 12, 14, 15). */
final class ProcessWiring {

    private static final String DEPLOYED_FORM = "embedded:deployment:";
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ROOT_NAME = Pattern.compile("(?<![\\w.'])([a-zA-Z_]\\w*)(?!\\w*\\()");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("null", "true", "false", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "execution", "task");

    private final BpmnModelInstance model;
    private final Surroundings around;
    private final List<String> faults = new ArrayList<>();

    private ProcessWiring(BpmnModelInstance model, Surroundings around) {
        this.model = model;
        this.around = around;
    }

    static List<String> faults(BpmnModelInstance model, Surroundings around) {
        ProcessWiring check = new ProcessWiring(model, around);
        check.all(ServiceTask.class).forEach(check::serviceTask);
        check.all(UserTask.class).forEach(check::userTask);
        check.all(CallActivity.class).forEach(check::callActivity);
        check.all(BoundaryEvent.class).forEach(check::boundaryEvent);
        check.declaredButUnused();
        check.noCode();
        check.drawn();
        check.variables();
        return check.faults;
    }

    private void serviceTask(ServiceTask task) {
        String delegate = task.getCamundaDelegateExpression();
        if ("external".equals(task.getCamundaType())) {
            if (task.getCamundaTopic() == null || !around.hasWorker(task.getCamundaTopic())) {
                faults.add(task.getId() + " has the topic " + task.getCamundaTopic() + " without a worker");
            }
        } else if (delegate == null) {
            faults.add(task.getId() + " names neither a delegate nor a topic");
        } else {
            Matcher bean = BEAN.matcher(delegate);
            if (!bean.matches() || !bean.group(1).endsWith("Delegate") || !around.hasBean(bean.group(1))) {
                faults.add(task.getId() + " names the delegate " + delegate + " without a class");
            }
        }
    }

    private void userTask(UserTask task) {
        if (task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null) {
            faults.add(task.getId() + " is nobody's: no assignee, no candidate groups");
        }
        String form = task.getCamundaFormKey();
        if (form == null
                || !form.startsWith(DEPLOYED_FORM)
                || !around.hasForm(form.substring(DEPLOYED_FORM.length()))) {
            faults.add(task.getId() + " has the form " + form + " without a file");
        }
    }

    private void callActivity(CallActivity call) {
        if (!around.hasProcess(call.getCalledElement())) {
            faults.add(call.getId() + " calls " + call.getCalledElement() + " without a file");
        }
        boolean all = call.getDomElement().getChildElements().stream()
                .flatMap(extensions -> extensions.getChildElements().stream())
                .anyMatch(mapping -> mapping.hasAttribute("variables"));
        if (all) {
            faults.add(call.getId() + " passes all variables");
        }
    }

    private void boundaryEvent(BoundaryEvent event) {
        event.getEventDefinitions().stream()
                .filter(definition -> definition instanceof ErrorEventDefinition error && error.getError() == null)
                .forEach(definition -> faults.add(event.getId() + " catches an error without saying which"));
    }

    private void declaredButUnused() {
        unused(Message.class, message -> uses(MessageEventDefinition.class, d -> message.equals(d.getMessage())));
        unused(Error.class, error -> uses(ErrorEventDefinition.class, d -> error.equals(d.getError())));
        unused(Signal.class, signal -> uses(SignalEventDefinition.class, d -> signal.equals(d.getSignal())));
        unused(
                Escalation.class,
                escalation -> uses(EscalationEventDefinition.class, d -> escalation.equals(d.getEscalation())));
    }

    private <T extends RootElement> void unused(Class<T> type, Predicate<T> used) {
        all(type).stream()
                .filter(used.negate())
                .forEach(element -> faults.add(element.getId() + " is declared but not used"));
    }

    private <T extends ModelElementInstance> boolean uses(Class<T> type, Predicate<T> uses) {
        return all(type).stream().anyMatch(uses);
    }

    private void noCode() {
        all(ScriptTask.class).forEach(task -> faults.add(task.getId() + " is a script"));
        if (!all(CamundaScript.class).isEmpty()) {
            faults.add("a script stands in the process");
        }
        String text = Bpmn.convertToString(model);
        for (String forbidden : List.of(
                "camunda:class=", "camunda:expression=", ":connector>", "scriptFormat=", ":script>", "Priority=")) {
            if (text.contains(forbidden)) {
                faults.add(forbidden + " stands in the process");
            }
        }
    }

    private void drawn() {
        Set<String> drawn = all(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        all(FlowElement.class).stream()
                .filter(element -> !drawn.contains(element.getId()))
                .forEach(element -> faults.add(element.getId() + " is not drawn"));
    }

    private void variables() {
        List<String> names = new ArrayList<>();
        all(CamundaIn.class).forEach(in -> names.add(in.getCamundaTarget()));
        all(CamundaOut.class).forEach(out -> names.add(out.getCamundaTarget()));
        all(CamundaInputParameter.class).forEach(input -> names.add(input.getCamundaName()));
        all(CamundaOutputParameter.class).forEach(output -> names.add(output.getCamundaName()));
        EXPRESSION
                .matcher(Bpmn.convertToString(model).replace("&#39;", "'"))
                .results()
                .flatMap(found -> ROOT_NAME
                        .matcher(found.group(1).replaceAll("'[^']*'", ""))
                        .results())
                .forEach(name -> names.add(name.group(1)));
        names.stream()
                .filter(name -> name != null && !WORDS_OF_THE_LANGUAGE.contains(name) && !around.hasBean(name))
                .filter(name -> !Surroundings.VARIABLES.contains(name))
                .distinct()
                .forEach(name -> faults.add("the variable " + name + " is not on the white list"));
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
