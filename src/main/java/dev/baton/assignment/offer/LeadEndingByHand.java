package dev.baton.assignment.offer;

import dev.baton.assignment.rep.RepLoads;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.process.LeadIntakeProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A lead is closed by hand: its offer is withdrawn, its tasks and waiting messages end with its processes. */
@Component
class LeadEndingByHand implements LeadEnding {

    private final Offers offers;
    private final RepLoads loads;
    private final LeadIntakeProcess intake;
    private final ApplicationEventPublisher events;

    LeadEndingByHand(Offers offers, RepLoads loads, LeadIntakeProcess intake, ApplicationEventPublisher events) {
        this.offers = offers;
        this.loads = loads;
        this.intake = intake;
        this.events = events;
    }

    @Override
    public void end(Lead lead, String reason) {
        if (lead.offeredTo() != null) {
            offers.withdrawn(lead);
        }
        if (lead.assignedTo() != null) {
            loads.released(lead.assignedTo());
        }
        events.publishEvent(new LeadClosed(lead.id()));
        intake.end(lead.id(), reason);
    }
}
