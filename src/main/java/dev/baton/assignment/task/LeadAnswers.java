package dev.baton.assignment.task;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.Leads;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.NotFound;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a lead stands after an answer: a rep who has declined may know that, but sees the lead no more. */
@Component
class LeadAnswers {

    private final Leads leads;
    private final LeadAccess access;

    LeadAnswers(Leads leads, LeadAccess access) {
        this.leads = leads;
        this.access = access;
    }

    record State(
            String leadId,
            @Schema(implementation = LeadStatus.class) String status,
            @Nullable String assignedTo,
            @Nullable String offeredTo,
            @Nullable Instant followUpDate) {}

    @Transactional(readOnly = true)
    public State state(String leadId) {
        Lead lead = leads.get(leadId);
        return new State(leadId, lead.status().apiName(), lead.assignedTo(), lead.offeredTo(), lead.followUpDate());
    }

    /** @throws NotFound when the lead is neither offered nor assigned to this person */
    @Transactional(readOnly = true)
    public void mine(String leadId) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.visible(leadId, who);
        if (!who.username().equals(lead.offeredTo()) && !who.username().equals(lead.assignedTo())) {
            throw new NotFound("This lead is not yours to answer");
        }
    }
}
