package dev.baton.assignment.task;

import dev.baton.engine.Groups;
import dev.baton.engine.security.EngineSession;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks, as the engine lets the signed-in person see them. */
@Component
class TaskBoard {

    private static final int MOST_NAMED = 500;
    private static final String IMPORT_PREFIX = "import:";
    private static final String PRIVACY_PREFIX = "privacy:";

    private final TaskService tasks;
    private final EngineSession session;
    private final People people;
    private final JdbcClient jdbc;

    TaskBoard(TaskService tasks, EngineSession session, People people, JdbcClient jdbc) {
        this.tasks = tasks;
        this.session = session;
        this.people = people;
        this.jdbc = jdbc;
    }

    record OpenTask(
            String taskId,
            String name,
            String definition,
            @Nullable String leadId,
            @Nullable String importId,
            @Nullable String privacyRequestId,
            @Nullable String campaignId,
            Instant createdAt,
            @Nullable Instant dueAt,
            int priority) {}

    private static final Map<String, UnaryOperator<TaskQuery>> SORTS = Map.of(
            "created_at", TaskQuery::orderByTaskCreateTime,
            "due_at", TaskQuery::orderByDueDate,
            "priority", TaskQuery::orderByTaskPriority,
            "name", TaskQuery::orderByTaskName);

    /** @param taskIds which ones; null or empty: the person's own and those of their groups */
    ItemPage<OpenTask> of(CurrentUser who, List<String> taskIds, PageRequest page) {
        boolean named = taskIds != null && !taskIds.isEmpty();
        if (named && taskIds.size() > MOST_NAMED) {
            throw new InvalidInput("task_id", "Ask for at most %d tasks at a time".formatted(MOST_NAMED));
        }
        List<String> groups = people.find(who.username()).stream()
                .flatMap(person -> person.roles().stream().map(Role::group))
                .toList();
        int offset = (int) Math.min(page.offset(), Integer.MAX_VALUE);
        TaskQuery query = inOrder(
                page.sort(),
                named ? tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)) : own(who, groups));
        List<Task> found = session.asSignedIn(() -> query.listPage(offset, page.size()));
        long total = session.asSignedIn(query::count);
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = keys(instances);
        Map<String, String> campaigns = campaigns(keys.values());
        List<OpenTask> shown = found.stream()
                .map(task -> view(task, keys.get(task.getProcessInstanceId()), campaigns))
                .toList();
        return new ItemPage<>(shown, page.page(), page.size(), total);
    }

    private Map<String, String> keys(Collection<String> instances) {
        Map<String, String> keys = new HashMap<>();
        jdbc.sql("select id, business_key from engine_process_view where id = any(?) and business_key is not null")
                .param(instances.toArray(String[]::new))
                .query(row -> {
                    keys.put(row.getString(1), row.getString(2));
                });
        return keys;
    }

    private Map<String, String> campaigns(Collection<String> leadIds) {
        Map<String, String> campaigns = new HashMap<>();
        jdbc.sql("select id, campaign_id from lead_view where id = any(?)")
                .param(leadIds.toArray(String[]::new))
                .query(row -> {
                    campaigns.put(row.getString(1), row.getString(2));
                });
        return campaigns;
    }

    /** The engine leaves out what is not theirs; only who sees all must say what they want: theirs and their group's. */
    private TaskQuery own(CurrentUser who, List<String> groups) {
        TaskQuery query = tasks.createTaskQuery();
        return groups.contains(Groups.MANAGERS) || groups.contains(Groups.ADMINS)
                ? query.or()
                        .taskAssignee(who.username())
                        .taskCandidateGroupIn(groups)
                        .endOr()
                : query;
    }

    private static TaskQuery inOrder(String sort, TaskQuery query) {
        if (sort == null || sort.isBlank()) {
            return query.orderByTaskPriority()
                    .desc()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc();
        }
        Sorting.Wish wish = Sorting.Wish.of(sort, SORTS.keySet());
        TaskQuery sorted = SORTS.get(wish.field()).apply(query);
        return (wish.down() ? sorted.desc() : sorted.asc()).orderByTaskId().asc();
    }

    private static OpenTask view(Task task, String businessKey, Map<String, String> campaigns) {
        String importId = behind(IMPORT_PREFIX, businessKey);
        String privacyRequestId = behind(PRIVACY_PREFIX, businessKey);
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                importId == null && privacyRequestId == null ? businessKey : null,
                importId,
                privacyRequestId,
                campaigns.get(businessKey),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                task.getPriority());
    }

    private static String behind(String prefix, String businessKey) {
        return businessKey != null && businessKey.startsWith(prefix) ? businessKey.substring(prefix.length()) : null;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
