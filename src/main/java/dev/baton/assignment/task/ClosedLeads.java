package dev.baton.assignment.task;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.Leads;
import dev.baton.lead.process.LeadReopening;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager opens a closed lead again: it goes on with its rep, or is offered anew where that rep is gone or absent. */
@Component
public class ClosedLeads {

    private final Leads leads;
    private final LeadAccess access;
    private final LeadReopening reopening;
    private final LeadHandover handover;
    private final RepProfiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    ClosedLeads(
            Leads leads,
            LeadAccess access,
            LeadReopening reopening,
            LeadHandover handover,
            RepProfiles profiles,
            AuditLog audit,
            Clock clock) {
        this.leads = leads;
        this.access = access;
        this.reopening = reopening;
        this.handover = handover;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict when it is open, part of another lead, frozen, or nobody's any more */
    @Transactional
    public void reopen(String leadId) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.held(leadId, who);
        LeadAccess.requireFree(lead);
        if (lead.person().anonymisedAt() != null) {
            throw new Conflict("This lead was made anonymous: nobody knows any more who it was");
        }
        if (!lead.status().isClosed()) {
            throw new Conflict("This lead is open already: " + lead.status().apiName());
        }
        String before = lead.assignedTo();
        String rep = before != null && goesOn(before) ? before : null;
        reopening.giveBack(lead, reopening.beforeClosing(lead, rep), who.username(), Map.of());
        audit.record(who.username(), "lead_reopened", "lead", leadId);
        leads.announce(lead, before, lead.offeredTo());
    }

    /** Whoever only has an evening off goes on tomorrow. */
    private boolean goesOn(String rep) {
        return handover.isRep(rep)
                && profiles.findById(rep)
                        .filter((RepProfile profile) -> profile.isAbsent(clock.instant()))
                        .isEmpty();
    }
}
