package dev.baton.assignment;

import dev.baton.engine.security.EngineSession;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of the signed-in person, as the engine lets them see them. */
@Component
class TaskBoard {

    private static final int SHOWN = 200;
    private static final String IMPORT_PREFIX = "import:";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineSession session;
    private final People people;

    TaskBoard(TaskService tasks, RuntimeService runtime, EngineSession session, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.session = session;
        this.people = people;
    }

    record OpenTask(
            String taskId,
            String name,
            String definition,
            String leadId,
            String importId,
            String campaignId,
            Instant createdAt,
            Instant dueAt,
            int priority) {}

    List<OpenTask> of(CurrentUser who) {
        List<String> groups = people.find(who.username()).stream()
                .flatMap(person -> person.roles().stream().map(Role::group))
                .toList();
        List<Task> found = session.asSignedIn(() -> own(who, groups));
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .map(task -> view(task, keys.get(task.getProcessInstanceId())))
                .toList();
    }

    /** The engine leaves out what is not theirs; a manager, who sees all, is shown their own and their group's. */
    private List<Task> own(CurrentUser who, List<String> groups) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(who.username())
                .taskCandidateGroupIn(groups.isEmpty() ? List.of("nobody") : groups)
                .endOr()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, SHOWN);
    }

    private static OpenTask view(Task task, String businessKey) {
        boolean isImport = businessKey != null && businessKey.startsWith(IMPORT_PREFIX);
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                isImport ? null : businessKey,
                isImport ? businessKey.substring(IMPORT_PREFIX.length()) : null,
                null,
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                task.getPriority());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
