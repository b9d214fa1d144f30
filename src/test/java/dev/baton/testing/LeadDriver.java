package dev.baton.testing;

import dev.baton.identity.People;
import dev.baton.identity.security.SignedIn;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.process.LeadIntakeProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes leads through their processes by hand, and looks at where they stand. */
public final class LeadDriver {

    private static final String WORKER = "test";
    private static final String FIRST_ANSWER = "send-first-answer";

    private final ApplicationContext beans;
    private final SignedIn signedIn;

    public LeadDriver(ApplicationContext beans) {
        this.beans = beans;
        this.signedIn = new SignedIn(beans.getBean(People.class));
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    public String receive(NewLead lead) {
        return beans.getBean(LeadIntakeProcess.class).receive(List.of(lead)).get(0);
    }

    public Lead lead(String leadId) {
        return beans.getBean(Leads.class).get(leadId);
    }

    /** The lead's only open task. */
    public Task task(String leadId) {
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(leadId)
                .singleResult();
    }

    /** As Tasklist does it: straight in the engine, with the person's rights. */
    public void complete(String username, String leadId, Map<String, Object> variables) {
        String taskId = task(leadId).getId();
        asInEngine(username, () -> beans.getBean(TaskService.class).complete(taskId, variables));
    }

    public void asInEngine(String username, Runnable deed) {
        IdentityService identity = beans.getBean(IdentityService.class);
        List<String> groups = identity.createGroupQuery().groupMember(username).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(username, groups);
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The lead's job that waits at this element. */
    public Job job(String leadId, String elementId) {
        return instances(leadId).stream()
                .flatMap(instance -> beans
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(elementId)
                        .list()
                        .stream())
                .findFirst()
                .orElse(null);
    }

    public void runJob(String leadId, String elementId) {
        beans.getBean(ManagementService.class).executeJob(job(leadId, elementId).getId());
    }

    /** What a worker is to do for the lead; the first answer, which waits beside all else, is {@link #firstAnswer}. */
    public ExternalTask externalTask(String leadId) {
        return externalTasks(leadId)
                .filter(task -> !FIRST_ANSWER.equals(task.getTopicName()))
                .findFirst()
                .orElse(null);
    }

    public ExternalTask firstAnswer(String leadId) {
        return externalTasks(leadId)
                .filter(task -> FIRST_ANSWER.equals(task.getTopicName()))
                .findFirst()
                .orElse(null);
    }

    private Stream<ExternalTask> externalTasks(String leadId) {
        return instances(leadId).stream()
                .flatMap(instance -> beans
                        .getBean(ExternalTaskService.class)
                        .createExternalTaskQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream());
    }

    /** What a worker does when its work is done. */
    public void completeExternalTask(String leadId) {
        complete(externalTask(leadId));
    }

    /** The first answer is out. */
    public void completeFirstAnswer(String leadId) {
        complete(firstAnswer(leadId));
    }

    private void complete(ExternalTask task) {
        ExternalTaskService tasks = beans.getBean(ExternalTaskService.class);
        tasks.lock(task.getId(), WORKER, 60_000);
        tasks.complete(task.getId(), WORKER);
    }

    /** The elements where the lead's processes wait now. */
    public List<String> waitsAt(String leadId) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        return instances(leadId).stream()
                .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
                .filter(id -> !id.startsWith("CallActivity") || job(leadId, id) != null)
                .sorted()
                .distinct()
                .toList();
    }

    public List<ProcessInstance> instances(String leadId) {
        return beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(leadId)
                .list();
    }

    /** What stands on the lead's timeline, oldest first. */
    public List<String> timeline(String leadId) {
        return beans.getBean(JdbcClient.class)
                .sql("select activity_type from lead_activity where lead_id = ? order by created_at, id")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /** The answers to the offers by rep. */
    public Map<String, String> offers(String leadId) {
        return beans
                .getBean(JdbcClient.class)
                .sql("select username, coalesce(answer, 'open') as answer from lead_offer where lead_id = ?")
                .param(leadId)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
