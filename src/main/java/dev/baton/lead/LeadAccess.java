package dev.baton.lead;

import dev.baton.identity.CurrentUser;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/** Who may look at a lead, and which leads can be changed. A rep sees only leads offered or assigned to them. */
@Component
public class LeadAccess {

    private final Leads leads;
    private final EntityManager entities;

    LeadAccess(Leads leads, EntityManager entities) {
        this.leads = leads;
        this.entities = entities;
    }

    /** @throws NotFound also when the lead exists but is not theirs to see */
    public Lead visible(String leadId, CurrentUser who) {
        return leads.find(leadId).filter(lead -> sees(lead, who)).orElseThrow(LeadAccess::gone);
    }

    /**
     * Until this transaction ends nobody else changes it. It is read again: whoever was waited for may have removed it,
     * or given it to somebody else.
     *
     * @throws NotFound also when the lead exists but is not theirs to see
     */
    public Lead held(String leadId, CurrentUser who) {
        Lead lead = visible(leadId, who);
        try {
            entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException e) {
            throw gone();
        }
        if (!sees(lead, who)) {
            throw gone();
        }
        return lead;
    }

    private static boolean sees(Lead lead, CurrentUser who) {
        return who.seesAllLeads()
                || who.username().equals(lead.offeredTo())
                || who.username().equals(lead.assignedTo());
    }

    private static NotFound gone() {
        return new NotFound("There is no such lead, or it is not yours any more");
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
