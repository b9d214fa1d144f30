package dev.baton.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Note repeat on first lead". */
@Component
class NoteRepeatDelegate implements JavaDelegate {

    private final LeadIntake intake;

    NoteRepeatDelegate(LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.noteRepeat((String) execution.getVariable(LeadIntakeProcess.LEAD_ID));
    }
}
