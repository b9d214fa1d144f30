package dev.baton.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Look for duplicate". Decides {@code duplicate}. */
@Component
class FindDuplicateDelegate implements JavaDelegate {

    private final LeadIntake intake;

    FindDuplicateDelegate(LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean duplicate = intake.isDuplicate((String) execution.getVariable(LeadIntakeProcess.LEAD_ID));
        execution.setVariable("duplicate", Variables.booleanValue(duplicate, true)); // only the next gateway asks
    }
}
