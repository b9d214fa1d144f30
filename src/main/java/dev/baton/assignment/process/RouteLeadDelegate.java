package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Rank reps for lead". */
@Component
class RouteLeadDelegate implements JavaDelegate {

    private final Offers offers;

    RouteLeadDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.rank(LeadAssignmentProcess.leadId(execution));
    }
}
