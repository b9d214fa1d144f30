package dev.baton.privacy.request;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** The process {@code privacy-request}: one instance for each request, its business key {@code privacy:} and the id. */
@Component
public class PrivacyRequestProcess {

    public static final String KEY = "privacy-request";
    static final String REQUEST_ID = "requestId";
    public static final String KIND = "requestKind";
    public static final String DECISION = "decision";
    public static final String APPROVE = "approve";
    static final String DUE_AT = "dueAt";
    static final String REMIND_AT = "remindAt";

    private static final String BUSINESS_KEY = "privacy:";
    private static final String REMINDER_DUE = "BoundaryEvent_ReminderDue";
    private static final String REQUEST_OVERDUE = "BoundaryEvent_RequestOverdue";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final PrivacyRequestSettings settings;

    PrivacyRequestProcess(
            RuntimeService runtime, TaskService tasks, ManagementService management, PrivacyRequestSettings settings) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.settings = settings;
    }

    /** By what the engine knows a request. */
    public static String businessKey(UUID id) {
        return BUSINESS_KEY + id;
    }

    /** The request that a step of the process is about; not by a variable, which could be another one's. */
    public static UUID requestId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey().substring(BUSINESS_KEY.length()));
    }

    void start(UUID id, PrivacyKind kind, Instant due) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(REQUEST_ID, id.toString());
        variables.put(KIND, kind.apiName());
        variables.put(DUE_AT, Date.from(due));
        variables.put(REMIND_AT, Date.from(due.minus(settings.remindBefore())));
        runtime.startProcessInstanceByKey(KEY, businessKey(id), variables);
    }

    /** The task in which a request is decided. */
    record Decision(String taskId, String instanceId) {}

    /** Empty when the request does not wait for a decision. */
    Optional<Decision> decision(UUID id) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey(id))
                .active()
                .listPage(0, 1) // the engine refuses unbound queries while somebody is signed in to it
                .stream()
                .map(task -> new Decision(task.getId(), task.getProcessInstanceId()))
                .findFirst();
    }

    /** Why the request is stuck, in words; nothing when it is not. */
    public Optional<String> problem(UUID id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey(id)).list().stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .map(Incident::getIncidentMessage)
                .map(message -> message == null ? "Something went wrong; see Cockpit" : message)
                .findFirst();
    }

    void complete(Decision open, String decision) {
        tasks.complete(open.taskId(), Map.of(DECISION, decision));
    }

    /** The reminder and the time limit move along. */
    void extended(Decision open, Instant due) {
        runtime.setVariables(open.instanceId(), Map.of(DUE_AT, Date.from(due)));
        tasks.setDueDate(open.taskId(), Date.from(due));
        move(open, REQUEST_OVERDUE, due);
        move(open, REMINDER_DUE, due.minus(settings.remindBefore()));
    }

    /** The task stands out from now on. */
    public void urgent(UUID id) {
        decision(id).ifPresent(open -> tasks.setPriority(open.taskId(), 90));
    }

    private void move(Decision open, String timer, Instant to) {
        management
                .createJobQuery()
                .processInstanceId(open.instanceId())
                .activityId(timer)
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(to)));
    }
}
