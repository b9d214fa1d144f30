package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.springframework.stereotype.Component;

/** {@code lead-assignment}, "Offer to next best rep". Leaves {@code offeredTo} empty when nobody is to be asked. */
@Component
class OfferLeadDelegate implements JavaDelegate {

    private final Offers offers;

    OfferLeadDelegate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leadId = LeadAssignmentProcess.leadId(execution);
        Integer before = (Integer) execution.getVariable(LeadAssignmentProcess.OFFER_NUMBER);
        Optional<Offers.Offer> offer = offers.offerNext(leadId, before == null ? 0 : before);
        String username = offer.map(Offers.Offer::username).orElse(null);
        execution.setVariable(LeadAssignmentProcess.OFFERED_TO, Variables.stringValue(username, true));
        offer.ifPresent(made -> {
            execution.setVariable(LeadAssignmentProcess.OFFER_NUMBER, made.number());
            execution.setVariable(LeadAssignmentProcess.REMIND_AT, date(made.remindAt()));
            execution.setVariable(LeadAssignmentProcess.ANSWER_BY, date(made.answerBy()));
        });
    }

    /** The task and its timers are made in this transaction: nobody asks for these values later. */
    private static DateValue date(Instant instant) {
        return Variables.dateValue(Date.from(instant), true);
    }
}
