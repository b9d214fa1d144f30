package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Remind rep". */
@Component
class RemindRepDelegate implements JavaDelegate {

    private final Offers offers;

    RemindRepDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.remind(LeadAssignmentProcess.leadId(execution));
    }
}
