package dev.baton.lead.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.Leads;
import dev.baton.lead.state.LeadStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends what is under way for leads that are to be removed or made nobody's: offers, tasks, timers, waiting messages. */
@Component
public class LeadStopping {

    private final Leads leads;
    private final LeadStarts starts;
    private final LeadEnding ending;
    private final EntityManager entities;
    private final Clock clock;

    LeadStopping(Leads leads, LeadStarts starts, LeadEnding ending, EntityManager entities, Clock clock) {
        this.leads = leads;
        this.starts = starts;
        this.ending = ending;
        this.entities = entities;
        this.clock = clock;
    }

    /** In the running transaction. A lead that is open is lost then. */
    public void stop(List<String> leadIds, String reason) {
        leads.load(leadIds).forEach(lead -> stop(lead, reason));
        entities.flush();
    }

    private void stop(Lead lead, String reason) {
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        starts.forget(lead.id());
        if (lead.status().isClosed()) {
            return;
        }
        lead.moveTo(LeadStatus.CLOSED_LOST, clock.instant());
        entities.flush(); // the ending reads the row again
        ending.end(lead, reason);
    }
}
