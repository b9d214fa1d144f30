package dev.baton.lead.consent;

import dev.baton.engine.StepOf;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code consent-confirmation}, "Prepare link". */
@Component
@StepOf("consent-confirmation")
class AskForConfirmationDelegate implements JavaDelegate {

    private final ConsentConfirmation confirmation;

    AskForConfirmationDelegate(ConsentConfirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ConsentConfirmation.ASKED, confirmation.ask(execution.getProcessBusinessKey()));
    }
}
