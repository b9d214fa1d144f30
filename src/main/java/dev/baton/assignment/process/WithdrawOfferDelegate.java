package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import dev.baton.lead.Lead;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Withdraw offer". */
@Component
class WithdrawOfferDelegate implements JavaDelegate {

    private final Offers offers;

    WithdrawOfferDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = offers.replaced(LeadAssignmentProcess.leadId(execution));
        int number = (Integer) execution.getVariable(LeadAssignmentProcess.OFFER_NUMBER);
        execution.setVariable(LeadAssignmentProcess.OFFER_NUMBER, number - 1);
        execution.setVariable(LeadAssignmentProcess.GRADE, lead.grade().name());
    }
}
