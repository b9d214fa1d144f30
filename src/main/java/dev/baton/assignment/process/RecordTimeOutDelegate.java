package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Record time-out". */
@Component
class RecordTimeOutDelegate implements JavaDelegate {

    private final Offers offers;

    RecordTimeOutDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.timedOut(LeadAssignmentProcess.leadId(execution));
    }
}
