package dev.baton.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Names and ids of a process (style, points 11 and 12). */
final class ProcessNames {

    private static final Pattern GENERATED = Pattern.compile(".*_([0-9a-z]{7}|\\d+)$");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("intermediateCatchEvent", "IntermediateEvent"),
            Map.entry("intermediateThrowEvent", "IntermediateEvent"),
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("businessRuleTask", "BusinessRuleTask"),
            Map.entry("receiveTask", "ReceiveTask"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("sequenceFlow", "Flow"),
            Map.entry("message", "Message"),
            Map.entry("error", "Error"),
            Map.entry("signal", "Signal"),
            Map.entry("escalation", "Escalation"));

    private final BpmnModelInstance model;
    private final List<String> faults = new ArrayList<>();

    private ProcessNames(BpmnModelInstance model) {
        this.model = model;
    }

    static List<String> faults(String fileName, BpmnModelInstance model) {
        ProcessNames check = new ProcessNames(model);
        check.process(fileName);
        check.all(FlowElement.class).forEach(element -> check.id(element.getId(), type(element)));
        check.rootElements();
        check.all(FlowNode.class).forEach(check::label);
        check.all(SequenceFlow.class).forEach(check::flow);
        return check.faults;
    }

    private void process(String fileName) {
        for (Process process : all(Process.class)) {
            if (!fileName.equals(process.getId() + ".bpmn")) {
                faults.add("process " + process.getId() + " stands in " + fileName);
            }
            if (!KEBAB.matcher(process.getId()).matches()) {
                faults.add(process.getId() + " is no kebab-case name");
            }
            if (blank(process.getName())) {
                faults.add(process.getId() + " has no name");
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                faults.add(process.getId() + " has no history time to live");
            }
        }
    }

    private void rootElements() {
        for (RootElement element : all(RootElement.class)) {
            if (!(element instanceof Process)
                    && !(element instanceof org.camunda.bpm.model.bpmn.instance.EventDefinition)) {
                id(element.getId(), type(element));
            }
        }
        for (Message message : all(Message.class)) {
            if (blank(message.getName()) || !KEBAB.matcher(message.getName()).matches()) {
                faults.add(message.getId() + " has no kebab-case message name");
            }
        }
        all(Definitions.class).forEach(definitions -> id(definitions.getId(), "definitions"));
    }

    private void id(String id, String type) {
        String prefix =
                type.endsWith("Gateway") ? "Gateway" : "definitions".equals(type) ? "Definitions" : PREFIXES.get(type);
        if (GENERATED.matcher(id).matches()) {
            faults.add(id + " is a generated id");
        } else if (prefix == null) {
            faults.add(id + " is of the kind " + type + ", which has no place here");
        } else if (!shaped(id, prefix)) {
            faults.add(id + " has not the shape " + prefix + "_VerbNoun");
        }
    }

    private static boolean shaped(String id, String prefix) {
        String[] parts = id.split("_");
        int words = "Flow".equals(prefix) ? 3 : 2;
        return parts.length == words
                && parts[0].equals(prefix)
                && PASCAL.matcher(parts[1]).matches()
                && PASCAL.matcher(parts[words - 1]).matches();
    }

    private void label(FlowNode node) {
        boolean wanted = node instanceof Activity || node instanceof Event || asks(node);
        if (wanted && blank(node.getName())) {
            faults.add(node.getId() + " has no name");
        }
        if (asks(node) && !blank(node.getName()) && !node.getName().endsWith("?")) {
            faults.add(node.getId() + " asks no question");
        }
    }

    private void flow(SequenceFlow flow) {
        if (asks(flow.getSource())) {
            if (blank(flow.getName())) {
                faults.add(flow.getId() + " has no name");
            }
            String gateway = flow.getSource().getId().replaceFirst("^Gateway_", "");
            if (!flow.getId().startsWith("Flow_" + gateway + "_")) {
                faults.add(flow.getId() + " does not name its gateway " + gateway);
            }
        }
    }

    /** Gateways where a decision falls: parallel ones decide nothing, event-based ones let their events tell. */
    private static boolean asks(FlowNode node) {
        return node instanceof Gateway
                && !(node instanceof ParallelGateway)
                && !(node instanceof EventBasedGateway)
                && node.getOutgoing().size() > 1;
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static String type(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
