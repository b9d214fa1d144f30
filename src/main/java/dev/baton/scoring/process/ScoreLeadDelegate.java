package dev.baton.scoring.process;

import dev.baton.scoring.score.LeadScoring;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Score lead". */
@Component
class ScoreLeadDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    ScoreLeadDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scoring.score((String) execution.getVariable("leadId"));
    }
}
