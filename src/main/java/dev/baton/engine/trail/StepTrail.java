package dev.baton.engine.trail;

import dev.baton.engine.trail.Strip.Step;
import dev.baton.engine.trail.Strip.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The steps that people know: tasks, work of other systems, events that have come, the first start and the last end;
 * what is open; and the timers that stand beside what is open. Nothing is told as done that has not been.
 */
@Component
public class StepTrail {

    private final Instances instances;
    private final ManagementService management;

    StepTrail(Instances instances, ManagementService management) {
        this.instances = instances;
        this.management = management;
    }

    /** A timer that runs. @param elementId the event it belongs to */
    private record Timer(String elementId, Instant due) {}

    /** @param without keys of processes whose steps are of no interest here */
    public List<Step> steps(String businessKey, Set<String> without) {
        return Strip.of(instances.of(businessKey).stream()
                .filter(instance -> !without.contains(instance.getProcessDefinitionKey()))
                .flatMap(this::steps)
                .toList());
    }

    private Stream<Step> steps(HistoricProcessInstance instance) {
        Model model = instances.model(instance);
        List<HistoricActivityInstance> activities = instances.activities(instance);
        Stream<Step> done = Stream.concat(
                activities.stream()
                        .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                        .filter(activity -> isTold(activity, model))
                        .map(activity -> done(activity.getActivityName(), instance, activity.getEndTime())),
                ends(instance, model));
        return instance.getEndTime() == null ? Stream.concat(done, ahead(instance, model, activities).stream()) : done;
    }

    /** Where the outermost process began, and ended: events that the engine's history does not keep by themselves. */
    private static Stream<Step> ends(HistoricProcessInstance instance, Model model) {
        if (instance.getSuperProcessInstanceId() != null) {
            return Stream.empty();
        }
        String first = model.name(instance.getStartActivityId());
        String last = instance.getEndActivityId() == null ? null : model.name(instance.getEndActivityId());
        return Stream.of(
                        first == null ? null : done(first, instance, instance.getStartTime()),
                        last == null ? null : done(last, instance, instance.getEndTime()))
                .filter(Objects::nonNull);
    }

    private static boolean isTold(HistoricActivityInstance activity, Model model) {
        String type = activity.getActivityType();
        return activity.getActivityName() != null
                && (type.equals("userTask")
                        || type.startsWith("boundary")
                        || type.startsWith("intermediate")
                        || model.isExternal(activity.getActivityId()));
    }

    private static Step done(String name, HistoricProcessInstance instance, Date at) {
        return step(name, instance, When.DONE, at.toInstant());
    }

    private List<Step> ahead(HistoricProcessInstance instance, Model model, List<HistoricActivityInstance> activities) {
        List<Timer> timers = timers(instance);
        Set<String> waitedFor = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (HistoricActivityInstance activity : activities) {
            if (activity.getEndTime() == null && !ProcessTrail.NO_STEP.contains(activity.getActivityType())) {
                Optional<Timer> timer = timers.stream()
                        .filter(one -> model.waitsFor(activity.getActivityId(), one.elementId()))
                        .findFirst();
                timer.ifPresent(one -> waitedFor.add(one.elementId()));
                steps.add(now(activity, instance, model, timer.orElse(null)));
            }
        }
        timers.stream()
                .filter(timer -> !waitedFor.contains(timer.elementId()))
                .map(timer -> next(timer, instance, model))
                .filter(Objects::nonNull)
                .forEach(steps::add);
        return steps;
    }

    private static Step now(
            HistoricActivityInstance activity, HistoricProcessInstance instance, Model model, Timer timer) {
        String name = model.nameOfOpen(activity);
        return new Step(
                name == null ? activity.getActivityId() : name,
                instance.getProcessDefinitionName(),
                When.NOW,
                activity.getStartTime().toInstant(),
                1,
                timer == null ? null : timer.due(),
                timer == null ? null : model.then(timer.elementId()).orElse(null));
    }

    private static Step next(Timer timer, HistoricProcessInstance instance, Model model) {
        String name = model.then(timer.elementId()).orElse(model.name(timer.elementId()));
        return name == null ? null : step(name, instance, When.NEXT, timer.due());
    }

    private static Step step(String name, HistoricProcessInstance instance, When when, Instant at) {
        return new Step(name, instance.getProcessDefinitionName(), when, at, 1, null, null);
    }

    private List<Timer> timers(HistoricProcessInstance instance) {
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> elements =
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(instance.getProcessDefinitionId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return jobs.stream()
                .filter(job -> elements.containsKey(job.getJobDefinitionId()))
                .map(job -> new Timer(
                        elements.get(job.getJobDefinitionId()), job.getDuedate().toInstant()))
                .toList();
    }
}
