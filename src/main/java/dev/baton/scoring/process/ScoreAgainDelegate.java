package dev.baton.scoring.process;

import dev.baton.scoring.score.LeadScoring;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Score lead again". */
@Component
class ScoreAgainDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    ScoreAgainDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("gradeChanged", scoring.scoreAgain((String) execution.getVariable("leadId")));
    }
}
