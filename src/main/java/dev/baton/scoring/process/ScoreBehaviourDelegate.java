package dev.baton.scoring.process;

import dev.baton.scoring.behaviour.LeadBehaviour;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-behaviour}, "Score lead for what it did". Decides {@code gradeChanged}. */
@Component
class ScoreBehaviourDelegate implements JavaDelegate {

    private final BehaviourScoring scoring;

    ScoreBehaviourDelegate(BehaviourScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leadId = (String) execution.getVariable(LeadBehaviour.LEAD_ID);
        execution.setVariable(LeadBehaviour.GRADE_CHANGED, scoring.score(leadId));
    }
}
