package dev.baton.lead.consent;

import dev.baton.engine.StepOf;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code consent-confirmation}, "Note that nobody confirmed". */
@Component
@StepOf("consent-confirmation")
class NoteMissedConfirmationDelegate implements JavaDelegate {

    private final ConsentConfirmation confirmation;

    NoteMissedConfirmationDelegate(ConsentConfirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmation.noteMissed(execution.getProcessBusinessKey());
    }
}
