package dev.baton.lead.consent;

import dev.baton.lead.LeadEvents.ConsentSettled;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code consent-confirmation}: it waits for a lead's answer, or to ask it again. */
@Component
class ConsentConfirmationProcess {

    private static final String ASK_AGAIN = "confirmation-wanted-again";
    private static final String SETTLED = "consent-settled";

    private final RuntimeService runtime;

    ConsentConfirmationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return whether it waited for that: while a mail is on its way it does not */
    boolean askAgain(String leadId) {
        return correlated(ASK_AGAIN, leadId);
    }

    @EventListener
    void on(ConsentSettled event) {
        correlated(SETTLED, event.leadId());
    }

    private boolean correlated(String message, String leadId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(leadId)
                .correlateAllWithResult()
                .isEmpty();
    }
}
