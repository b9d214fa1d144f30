package dev.baton.failure;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What the drawings say of their steps: their names, and whether a process may go on without them. */
@Component
public class ProcessSteps {

    /** Extension property of a step that a person may leave out. */
    static final String CAN_BE_LEFT_OUT = "canBeLeftOut";

    private final RepositoryService repository;

    ProcessSteps(RepositoryService repository) {
        this.repository = repository;
    }

    public String process(String definitionId) {
        return repository.getProcessDefinition(definitionId).getName();
    }

    /** @param otherwise told when the first stands in another process */
    public String name(String definitionId, String elementId, String otherwise) {
        return element(definitionId, elementId)
                .or(() -> element(definitionId, otherwise))
                .map(element -> element.getAttributeValue("name"))
                .orElse(elementId);
    }

    boolean canBeLeftOut(String definitionId, String elementId) {
        return element(definitionId, elementId)
                .map(BaseElement::getExtensionElements)
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property -> CAN_BE_LEFT_OUT.equals(property.getCamundaName())
                                && "true".equals(property.getCamundaValue())))
                .orElse(false);
    }

    private Optional<BaseElement> element(String definitionId, String elementId) {
        return Optional.ofNullable(elementId)
                .map(id -> repository.getBpmnModelInstance(definitionId).getModelElementById(id));
    }
}
