package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Record acceptance". */
@Component
class RecordAcceptanceDelegate implements JavaDelegate {

    private final Offers offers;

    RecordAcceptanceDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String assignee = offers.accepted(LeadAssignmentProcess.leadId(execution));
        execution.setVariable(LeadAssignmentProcess.ASSIGNEE, assignee);
    }
}
