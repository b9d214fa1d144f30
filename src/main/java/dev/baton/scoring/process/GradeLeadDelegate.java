package dev.baton.scoring.process;

import dev.baton.scoring.score.LeadScoring;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Grade lead". */
@Component
class GradeLeadDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    GradeLeadDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "grade", scoring.grade((String) execution.getVariable("leadId")).name());
    }
}
