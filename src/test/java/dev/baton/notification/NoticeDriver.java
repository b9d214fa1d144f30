package dev.baton.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.lead.NewLead;
import dev.baton.messaging.StaffMessages;
import dev.baton.messaging.WebhookSettings;
import dev.baton.testing.LeadDriver;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes leads to where staff are told, and has the workers do it without their client. */
final class NoticeDriver {

    private static final String WORKER = "test";

    private final org.camunda.bpm.engine.ExternalTaskService engine;
    private final ApplicationContext beans;
    private final LeadDriver driver;
    private final Map<String, NoticeWorker> workers;

    /** Its workers are new ones, that know nothing of the services' bad days yet. */
    NoticeDriver(ApplicationContext beans) {
        this.beans = beans;
        this.engine = beans.getBean(org.camunda.bpm.engine.ExternalTaskService.class);
        this.driver = new LeadDriver(beans);
        StaffMessages messages = beans.getBean(StaffMessages.class);
        NoticeTexts texts = beans.getBean(NoticeTexts.class);
        NoticeSettings settings = beans.getBean(NoticeSettings.class);
        WebhookSettings webhooks = beans.getBean(WebhookSettings.class);
        Clock clock = beans.getBean(Clock.class);
        this.workers = Map.of(
                SendSlackWorker.TOPIC,
                new SendSlackWorker(messages, texts, settings, webhooks, clock),
                SendTeamsWorker.TOPIC,
                new SendTeamsWorker(messages, texts, settings, webhooks, clock));
    }

    /** @return a lead whose messages wait for the workers */
    String told(NewLead lead) {
        String id = driver.receive(lead);
        driver.runJob(id, "CallActivity_TellStaff");
        return id;
    }

    void closeAsLost(String leadId) {
        String rep = driver.task(leadId).getAssignee();
        driver.complete(rep, leadId, Map.of("outcome", "accepted"));
        driver.runJob(leadId, "CallActivity_FollowUpLead");
        driver.complete(rep, leadId, Map.of("status", "closed_lost"));
    }

    void waitingTimeIsOver(String leadId) {
        change("next_attempt_at = now() - interval '1 second'", leadId);
    }

    void change(String set, String leadId) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(JdbcClient.class)
                .sql("update message set " + set + " where lead_id = ? and channel <> 'email'")
                .param(leadId)
                .update());
    }

    /** Each open task is tried once, due or not. */
    void work(String leadId) {
        open(leadId).forEach(task -> {
            NoticeWorker worker = workers.get(task.getTopicName());
            if (worker != null) {
                engine.lock(task.getId(), WORKER, 60_000);
                worker.execute(fetched(task, leadId), bridge());
            }
        });
    }

    List<String> incidents(String leadId) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        return open(leadId).stream()
                .flatMap(task -> runtime.createIncidentQuery().configuration(task.getId()).list().stream())
                .map(Incident::getIncidentMessage)
                .toList();
    }

    private List<org.camunda.bpm.engine.externaltask.ExternalTask> open(String leadId) {
        return driver.instances(leadId).stream()
                .flatMap(instance ->
                        engine.createExternalTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private static ExternalTask fetched(org.camunda.bpm.engine.externaltask.ExternalTask open, String leadId) {
        ExternalTask task = mock(ExternalTask.class);
        when(task.getId()).thenReturn(open.getId());
        when(task.getRetries()).thenReturn(open.getRetries());
        when(task.<String>getVariable("leadId")).thenReturn(leadId);
        return task;
    }

    /** What the client would send to the engine, done at once. */
    private ExternalTaskService bridge() {
        ExternalTaskService service = mock(ExternalTaskService.class);
        doAnswer(call -> {
                    engine.complete(call.<ExternalTask>getArgument(0).getId(), WORKER);
                    return null;
                })
                .when(service)
                .complete(any(ExternalTask.class));
        doAnswer(call -> {
                    String id = call.<ExternalTask>getArgument(0).getId();
                    engine.handleFailure(id, WORKER, call.getArgument(1), call.<Integer>getArgument(3), 0);
                    return null;
                })
                .when(service)
                .handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
        return service;
    }
}
