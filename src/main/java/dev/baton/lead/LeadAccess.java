package dev.baton.lead;

import dev.baton.identity.CurrentUser;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may look at a lead, and which leads can be changed. A rep sees only leads offered or assigned to them. */
@Component
public class LeadAccess {

    private final Leads leads;

    LeadAccess(Leads leads) {
        this.leads = leads;
    }

    /** @throws NotFound also when the lead exists but is not theirs to see */
    public Lead visible(String leadId, CurrentUser who) {
        return leads.find(leadId)
                .filter(lead -> who.seesAllLeads()
                        || who.username().equals(lead.offeredTo())
                        || who.username().equals(lead.assignedTo()))
                .orElseThrow(() -> new NotFound("There is no such lead, or it is not yours any more"));
    }

    /** @throws Conflict when it is part of another lead now */
    public static void requireOwnLife(Lead lead) {
        if (lead.mergedInto() != null) {
            throw new Conflict("This lead was merged into " + lead.mergedInto() + "; go on with that one");
        }
    }

    /** @throws Conflict when it is part of another lead now, or frozen */
    public static void requireFree(Lead lead) {
        requireOwnLife(lead);
        requireNotRestricted(lead);
    }

    public static void requireNotRestricted(Lead lead) {
        if (lead.person().isRestricted()) {
            throw new Conflict("This lead is frozen at the person's request; a manager can lift that on its page");
        }
    }
}
