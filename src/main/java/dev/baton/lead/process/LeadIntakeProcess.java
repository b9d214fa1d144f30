package dev.baton.lead.process;

import dev.baton.engine.OneCommand;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.UnsavedLeads;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process {@code lead-intake}: one instance for each lead, its business key the lead's id. */
@Component
public class LeadIntakeProcess {

    public static final String KEY = "lead-intake";
    public static final String LEAD_ID = "leadId";
    public static final String CAMPAIGN_ID = "campaignId";

    private static final String ROUTE_LEAD = "ServiceTask_RouteLead";
    private static final String WORK_LEAD = "CallActivity_WorkLead";
    private static final String LEAD_DONE = "Gateway_LeadDone";

    private final Leads leads;
    private final LeadArrival arrival;
    private final LeadStarts starts;
    private final EntityManager entities;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OneCommand command;
    private final JdbcClient jdbc;

    LeadIntakeProcess(
            Leads leads,
            LeadArrival arrival,
            LeadStarts starts,
            EntityManager entities,
            RuntimeService runtime,
            RepositoryService repository,
            OneCommand command,
            JdbcClient jdbc) {
        this.leads = leads;
        this.arrival = arrival;
        this.starts = starts;
        this.entities = entities;
        this.runtime = runtime;
        this.repository = repository;
        this.command = command;
        this.jdbc = jdbc;
    }

    /**
     * Creates the leads and runs each up to the rep's open task, all in one transaction. One engine command holds all
     * starts: their rows are then written in a few batches.
     */
    @Transactional
    public List<String> receive(List<NewLead> received) {
        try (UnsavedLeads unsaved = UnsavedLeads.open()) {
            List<String> ids = arrival.createAll(received, unsaved);
            command.of(() -> {
                for (int i = 0; i < ids.size(); i++) {
                    start(ids.get(i), received.get(i).campaignId());
                }
            });
            unsaved.save(entities);
            return ids;
        }
    }

    /**
     * Creates the leads and leaves their processes to be started behind this transaction: for times when more leads
     * come in than the engine keeps up with. {@link #startWaiting} does it.
     */
    @Transactional
    public List<String> receiveForLater(List<NewLead> received) {
        try (UnsavedLeads unsaved = UnsavedLeads.open()) {
            List<String> ids = arrival.createAll(received, unsaved);
            unsaved.save(entities);
            starts.add(ids);
            return ids;
        }
    }

    /** Starts the processes of some leads that wait for it, in one transaction. @return how many */
    @Transactional
    public int startWaiting(int most) {
        return startAll(starts.take(most));
    }

    /** The same for one lead. */
    @Transactional
    public int startWaiting(String leadId) {
        return startAll(starts.take(leadId));
    }

    private int startAll(List<String> ids) {
        List<Lead> waiting = leads.load(ids);
        command.of(() -> {
            waiting.forEach(lead -> start(lead.id(), lead.campaignId()));
        });
        return ids.size();
    }

    /** A lead that was out of its process for a while goes on where reps are chosen; scored it is already. */
    public void routeAgain(Lead lead) {
        runtime.createProcessInstanceByKey(KEY)
                .businessKey(lead.id())
                .setVariables(Map.of(
                        LEAD_ID,
                        lead.id(),
                        CAMPAIGN_ID,
                        lead.campaignId(),
                        "grade",
                        lead.grade().name()))
                .startBeforeActivity(ROUTE_LEAD)
                .execute();
    }

    /**
     * Some steps of the intake for a lead that is there, beside whatever goes on with it.
     *
     * @param steps their ids; one that an analyst took out of the process is done for nobody
     */
    void doBeside(Lead lead, List<String> steps) {
        String latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(latest);
        List<String> there = steps.stream()
                .filter(step -> model.getModelElementById(step) != null)
                .toList();
        if (!there.isEmpty()) {
            ProcessInstantiationBuilder process = runtime.createProcessInstanceById(latest)
                    .businessKey(lead.id())
                    .setVariables(Map.of(LEAD_ID, lead.id(), CAMPAIGN_ID, lead.campaignId()));
            there.forEach(process::startBeforeActivity);
            process.execute();
        }
    }

    /** A lead that was closed goes on with the rep's work on it; its follow-up messages are over. */
    public void workAgain(Lead lead) {
        runtime.createProcessInstanceByKey(KEY)
                .businessKey(lead.id())
                .setVariables(Map.of(LEAD_ID, lead.id(), CAMPAIGN_ID, lead.campaignId(), "assignee", lead.assignedTo()))
                .startBeforeActivity(WORK_LEAD)
                .startBeforeActivity(LEAD_DONE)
                .execute();
    }

    /** The leads were moved to another campaign. */
    public void belongsTo(List<String> leadIds, String campaignId) {
        List<String> running = jdbc.sql("select id from engine_process_view where business_key = any(?) and not called")
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
        command.of(() -> {
            running.forEach(instance -> runtime.setVariables(instance, Map.of(CAMPAIGN_ID, campaignId)));
        });
    }

    /** The lead is closed: all its processes end with this one. @param reason stands with the ended process */
    public void end(String leadId, String reason) {
        List<String> running =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(leadId, KEY).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        runtime.deleteProcessInstancesIfExists(running, reason, true, true, false);
    }

    private void start(String leadId, String campaignId) {
        runtime.startProcessInstanceByKey(KEY, leadId, Map.of(LEAD_ID, leadId, CAMPAIGN_ID, campaignId));
    }
}
