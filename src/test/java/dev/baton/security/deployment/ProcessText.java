package dev.baton.security.deployment;

/** A small process as an analyst would write it. */
final class ProcessText {

    private ProcessText() {}

    /** @param step of which the id is {@code step}: it comes first */
    static String with(String key, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://baton.dev/bpmn">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun"><bpmn:outgoing>on</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="on" sourceRef="begun" targetRef="step" />
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(key, step);
    }
}
