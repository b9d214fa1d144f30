package dev.baton.lead.consent;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person takes back by a link in a mail that it may be written to (issue 4, consent withdrawn). */
@Component
public class ConsentWithdrawal {

    private final Leads leads;
    private final LeadConsents consents;
    private final EntityManager entities;

    ConsentWithdrawal(Leads leads, LeadConsents consents, EntityManager entities) {
        this.leads = leads;
        this.consents = consents;
        this.entities = entities;
    }

    /** Once is enough: whoever refuses already changes nothing. */
    @Transactional
    public void byLink(Lead lead) {
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        if (!lead.person().refusesMail()) {
            consents.unsubscribed(lead);
            leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        }
    }
}
