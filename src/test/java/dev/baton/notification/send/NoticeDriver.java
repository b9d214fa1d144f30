package dev.baton.notification.send;

import dev.baton.identity.People;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.messaging.staff.StaffMailChannel;
import dev.baton.messaging.staff.StaffMessages;
import dev.baton.messaging.staff.StaffServiceSettings;
import dev.baton.notification.NoticeSettings;
import dev.baton.notification.lead.LeadNotification;
import dev.baton.notification.offer.OfferNotice;
import dev.baton.notification.offer.OwnNoticesStore;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TakenTasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes leads to where staff are told, and has the workers do it without their client. */
public final class NoticeDriver {

    private final ExternalTaskService engine;
    private final ApplicationContext beans;
    private final LeadDriver driver;
    private final TakenTasks taken;
    private final Map<String, NoticeWorker> workers;

    /** Its workers are new ones, that know nothing of the services' bad days yet. */
    public NoticeDriver(ApplicationContext beans) {
        this.beans = beans;
        this.engine = beans.getBean(ExternalTaskService.class);
        this.driver = new LeadDriver(beans);
        this.taken = new TakenTasks(engine);
        this.workers = Map.of(
                SendSlackWorker.TOPIC, slack(),
                SendTeamsWorker.TOPIC, teams(),
                SendSmsWorker.TOPIC, sms(),
                SendRepEmailWorker.TOPIC, repEmail(),
                SendCampaignEmailWorker.TOPIC, campaignEmail());
    }

    private SendSlackWorker slack() {
        return new SendSlackWorker(
                bean(StaffMessages.class),
                bean(NoticeTexts.class),
                bean(NoticeSettings.class),
                bean(StaffServiceSettings.class),
                bean(Clock.class));
    }

    private SendTeamsWorker teams() {
        return new SendTeamsWorker(
                bean(StaffMessages.class),
                bean(NoticeTexts.class),
                bean(NoticeSettings.class),
                bean(StaffServiceSettings.class),
                bean(Clock.class));
    }

    private SendSmsWorker sms() {
        return new SendSmsWorker(
                bean(StaffMessages.class),
                bean(NoticeTexts.class),
                bean(OfferNotice.class),
                bean(OwnNoticesStore.class),
                bean(NoticeSettings.class),
                bean(StaffServiceSettings.class),
                bean(Clock.class));
    }

    private SendRepEmailWorker repEmail() {
        return new SendRepEmailWorker(
                bean(StaffMessages.class),
                bean(StaffMailChannel.class),
                bean(NoticeTexts.class),
                bean(OfferNotice.class),
                bean(People.class));
    }

    private SendCampaignEmailWorker campaignEmail() {
        return new SendCampaignEmailWorker(
                bean(StaffMessages.class),
                bean(StaffMailChannel.class),
                bean(NoticeTexts.class),
                bean(Leads.class),
                bean(CampaignDirectory.class),
                bean(TransactionTemplate.class));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** @return a lead whose messages wait for the workers */
    public String told(NewLead lead) {
        String id = driver.receive(lead);
        driver.runJob(id, "CallActivity_TellStaff");
        return id;
    }

    public void closeAsLost(String leadId) {
        String rep = driver.task(leadId).getAssignee();
        driver.complete(rep, leadId, Map.of("outcome", "accepted"));
        driver.runJob(leadId, "CallActivity_FollowUpLead");
        driver.complete(rep, leadId, Map.of("status", "closed_lost"));
    }

    public void waitingTimeIsOver(String leadId) {
        change("next_attempt_at = now() - interval '1 second'", leadId);
    }

    public void change(String set, String leadId) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(JdbcClient.class)
                .sql("update message set " + set + " where lead_id = ? and channel <> 'email'")
                .param(leadId)
                .update());
    }

    /** Each open task is tried once, due or not. */
    public void work(String leadId) {
        open(leadId).forEach(task -> {
            NoticeWorker worker = workers.get(task.getTopicName());
            if (worker != null) {
                taken.work(task, worker, variables(task, leadId));
            }
        });
    }

    private Map<String, String> variables(ExternalTask task, String leadId) {
        Object offer = beans.getBean(RuntimeService.class).getVariable(task.getExecutionId(), OfferNotice.OFFER);
        return offer == null
                ? Map.of(LeadNotification.LEAD_ID, leadId)
                : Map.of(LeadNotification.LEAD_ID, leadId, OfferNotice.OFFER, (String) offer);
    }

    public List<String> incidents(String leadId) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        return open(leadId).stream()
                .flatMap(task -> runtime.createIncidentQuery().configuration(task.getId()).list().stream())
                .map(Incident::getIncidentMessage)
                .toList();
    }

    private List<ExternalTask> open(String leadId) {
        return driver.instances(leadId).stream()
                .flatMap(instance ->
                        engine.createExternalTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }
}
