package dev.baton.privacy.hold;

import dev.baton.audit.AuditLog;
import dev.baton.engine.Processes;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a lead at the person's request: no step of its processes, no message, no export; and lifts that again. */
@Component
public class LeadRestriction {

    private final Leads leads;
    private final LeadTimeline timeline;
    private final Processes processes;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    LeadRestriction(
            Leads leads,
            LeadTimeline timeline,
            Processes processes,
            EntityManager entities,
            AuditLog audit,
            Clock clock) {
        this.leads = leads;
        this.timeline = timeline;
        this.processes = processes;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the running transaction. */
    public void restrict(String leadId, String by) {
        Lead lead = locked(leadId);
        if (!lead.person().isRestricted()) {
            lead.protect(lead.person().restricted(clock.instant()), clock.instant());
            processes.pause(leadId);
            record(lead, ActivityType.RESTRICTED, "lead_restricted", by);
        }
    }

    @Transactional
    public void lift(String leadId, String by) {
        Lead lead = locked(leadId);
        if (lead.person().isRestricted()) {
            lead.protect(lead.person().restricted(null), clock.instant());
            processes.goOn(leadId);
            record(lead, ActivityType.RESTRICTION_LIFTED, "lead_restriction_lifted", by);
        }
    }

    private Lead locked(String leadId) {
        Lead lead = leads.get(leadId);
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        return lead;
    }

    private void record(Lead lead, ActivityType type, String action, String by) {
        timeline.add(lead.id(), type, by, null, Map.of());
        audit.record(by, action, "lead", lead.id());
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
    }
}
