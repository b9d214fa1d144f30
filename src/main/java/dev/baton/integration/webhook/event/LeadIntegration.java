package dev.baton.integration.webhook.event;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The step of {@code lead-intake} in which other systems are given the new lead. Waits for none of them. */
@Component
@ProcessBean
public class LeadIntegration {

    static final String LEAD_ID = "leadId";

    private final WantedEvents wanted;
    private final EventOutbox outbox;
    private final Leads leads;

    LeadIntegration(WantedEvents wanted, EventOutbox outbox, Leads leads) {
        this.wanted = wanted;
        this.outbox = outbox;
        this.leads = leads;
    }

    /** Whether a system is there that wants this lead. Costs nothing while none is. */
    @ProcessMethod
    public boolean isWanted(String leadId) {
        return wanted.isAny()
                && !wanted.by(EventType.CREATED, leads.get(leadId).campaignId()).isEmpty();
    }

    /** Written down with the lead, delivered behind it. */
    void handOver(String leadId) {
        Lead lead = leads.get(leadId);
        outbox.add(new Event(
                EventType.CREATED,
                leadId,
                lead.campaignId(),
                Map.of(
                        "status", lead.status().apiName(),
                        "grade", lead.grade().name(),
                        "score", lead.score())));
    }
}
