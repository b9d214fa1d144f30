package dev.baton.engine.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the processes of one business key stand, with their diagrams: the instances it runs through, outermost first. */
@Component
public class ProcessTrail {

    /** Not where something is, but what it stands in, or waits behind. */
    static final List<String> NO_STEP =
            List.of("callActivity", "subProcess", "multiInstanceBody", "parallelGateway", "inclusiveGateway");

    private final Instances instances;
    private final RepositoryService repository;

    ProcessTrail(Instances instances, RepositoryService repository) {
        this.instances = instances;
        this.repository = repository;
    }

    /** @param process name of the process the step stands in */
    public record Step(@Nullable String name, String elementId, @Nullable String process, Instant since) {}

    /** @param state {@code active}, {@code ended} or {@code incident} */
    public record State(
            @Schema(allowableValues = {"active", "ended", "incident"}) String state, List<Step> currentSteps) {}

    public record Problem(String elementId, @Nullable String message) {}

    public record Diagram(
            String processInstanceId,
            String definitionKey,
            @Nullable String name,
            String bpmnXml,
            List<String> active,
            List<String> completed,
            List<Problem> incidents) {}

    public State state(String businessKey) {
        List<HistoricProcessInstance> all = instances.of(businessKey);
        boolean incident =
                all.stream().anyMatch(instance -> !instances.incidents(instance).isEmpty());
        List<Step> steps = all.stream()
                .filter(instance -> instance.getEndTime() == null)
                .flatMap(instance -> instances.activities(instance).stream()
                        .filter(activity -> activity.getEndTime() == null)
                        .filter(activity -> !NO_STEP.contains(activity.getActivityType()))
                        .map(activity -> step(activity, instance)))
                .toList();
        boolean running = all.stream().anyMatch(instance -> instance.getEndTime() == null);
        return new State(incident ? "incident" : running ? "active" : "ended", steps);
    }

    /** The outermost process first. */
    public List<Diagram> diagrams(String businessKey) {
        return instances.of(businessKey).stream().map(this::diagram).toList();
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = instances.activities(instance);
        return new Diagram(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                xml(instance.getProcessDefinitionId()),
                ids(activities.stream()
                        .filter(activity -> activity.getEndTime() == null)
                        .toList()),
                ids(activities.stream()
                        .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                        .toList()),
                instances.incidents(instance).stream()
                        .map(incident -> new Problem(incident.getActivityId(), incident.getIncidentMessage()))
                        .toList());
    }

    private String xml(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        try (InputStream model =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Step step(HistoricActivityInstance activity, HistoricProcessInstance instance) {
        return new Step(
                instances.model(instance).nameOfOpen(activity),
                activity.getActivityId(),
                instance.getProcessDefinitionName(),
                activity.getStartTime().toInstant());
    }

    private static List<String> ids(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }
}
