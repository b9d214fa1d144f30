package dev.baton.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Check and normalise lead". */
@Component
class NormaliseLeadDelegate implements JavaDelegate {

    private final LeadIntake intake;

    NormaliseLeadDelegate(LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.normalise((String) execution.getVariable(LeadIntakeProcess.LEAD_ID));
    }
}
