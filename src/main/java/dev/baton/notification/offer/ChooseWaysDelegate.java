package dev.baton.notification.offer;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code offer-notification}, "Choose how to tell the rep". */
@Component
class ChooseWaysDelegate implements JavaDelegate {

    private final OfferNotice offers;

    ChooseWaysDelegate(OfferNotice offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leadId = execution.getProcessBusinessKey();
        OfferNotice.Plan plan = offers.plan(leadId);
        execution.setVariable(OfferNotice.LEAD_ID, leadId);
        execution.setVariable(OfferNotice.OFFER, plan.offer());
        execution.setVariable(OfferNotice.BY_EMAIL, plan.email());
        execution.setVariable(OfferNotice.BY_SMS, plan.sms());
        execution.setVariable(OfferNotice.QUIET_UNTIL, plan.quietUntil() == null ? null : Date.from(plan.quietUntil()));
    }
}
