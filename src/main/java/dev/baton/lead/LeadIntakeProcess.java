package dev.baton.lead;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process {@code lead-intake}: one instance for each lead, its business key the lead's id. */
@Component
public class LeadIntakeProcess {

    public static final String KEY = "lead-intake";
    public static final String LEAD_ID = "leadId";
    public static final String CAMPAIGN_ID = "campaignId";

    private final Leads leads;
    private final EntityManager entities;
    private final RuntimeService runtime;
    private final SpringProcessEngineConfiguration engine;

    LeadIntakeProcess(
            Leads leads, EntityManager entities, RuntimeService runtime, SpringProcessEngineConfiguration engine) {
        this.leads = leads;
        this.entities = entities;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Creates the leads and runs each up to the rep's open task, all in one transaction. One engine command holds all
     * starts: their rows are then written in a few batches.
     */
    @Transactional
    public List<String> receive(List<NewLead> received) {
        try (UnsavedLeads unsaved = UnsavedLeads.open()) {
            List<String> ids = leads.createAll(received, unsaved);
            engine.getCommandExecutorTxRequired().execute(command -> {
                for (int i = 0; i < ids.size(); i++) {
                    start(ids.get(i), received.get(i).campaignId());
                }
                return null;
            });
            unsaved.save(entities);
            return ids;
        }
    }

    private void start(String leadId, String campaignId) {
        runtime.startProcessInstanceByKey(KEY, leadId, Map.of(LEAD_ID, leadId, CAMPAIGN_ID, campaignId));
    }
}
