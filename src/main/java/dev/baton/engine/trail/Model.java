package dev.baton.engine.trail;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;

/** What a process file says about its elements. */
final class Model {

    private static final String EXTERNAL = "external";

    private final BpmnModelInstance file;

    Model(BpmnModelInstance file) {
        this.file = file;
    }

    /** Work that somebody else does: a message that is sent, another system that is asked. */
    boolean isExternal(String elementId) {
        return file.getModelElementById(elementId) instanceof ServiceTask task
                && EXTERNAL.equals(task.getCamundaType());
    }

    /** Waits for a time and nothing else. */
    boolean isTimer(String elementId) {
        return file.getModelElementById(elementId) instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** An event that has yet to come is not told by its name, which says that it has. */
    @Nullable String nameOfOpen(HistoricActivityInstance activity) {
        if (!isTimer(activity.getActivityId())) {
            return activity.getActivityName();
        }
        return then(activity.getActivityId()).map("Waiting: "::concat).orElse("Waiting");
    }

    /** Whether an open step is this timer's event, or the gateway in front of it. */
    boolean waitsFor(String elementId, String timerId) {
        return elementId.equals(timerId)
                || file.getModelElementById(elementId) instanceof EventBasedGateway gateway
                        && gateway.getSucceedingNodes().list().stream()
                                .anyMatch(event -> event.getId().equals(timerId));
    }

    @Nullable String name(String elementId) {
        return file.getModelElementById(elementId) instanceof FlowNode node ? node.getName() : null;
    }

    /** What is done once this event has come; empty where the process decides only then. */
    Optional<String> then(String elementId) {
        return file.getModelElementById(elementId) instanceof FlowNode node ? after(node) : Optional.empty();
    }

    private static Optional<String> after(FlowNode node) {
        FlowNode at = node;
        for (int steps = 0; steps < 20; steps++) {
            List<FlowNode> next = List.copyOf(at.getSucceedingNodes().list());
            if (next.size() != 1) {
                return Optional.empty();
            }
            at = next.get(0);
            if (at instanceof Activity || at instanceof EndEvent) {
                return Optional.ofNullable(at.getName());
            }
        }
        return Optional.empty();
    }
}
