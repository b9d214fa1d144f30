package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Compare reps again". */
@Component
class ReviewOfferDelegate implements JavaDelegate {

    private final Offers offers;

    ReviewOfferDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean gradeChanged = Boolean.TRUE.equals(execution.getVariable(LeadAssignmentProcess.GRADE_CHANGED));
        boolean offerAgain = offers.review(LeadAssignmentProcess.leadId(execution), gradeChanged);
        execution.setVariable(LeadAssignmentProcess.OFFER_AGAIN, offerAgain);
    }
}
