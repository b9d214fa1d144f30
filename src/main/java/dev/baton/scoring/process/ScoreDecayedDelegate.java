package dev.baton.scoring.process;

import dev.baton.scoring.behaviour.BehaviourSettings;
import dev.baton.scoring.behaviour.LeadBehaviour;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code score-decay}, "Score a batch of them". Decides {@code moreDue}. */
@Component
class ScoreDecayedDelegate implements JavaDelegate {

    private final BehaviourScoring scoring;
    private final BehaviourSettings settings;

    ScoreDecayedDelegate(BehaviourScoring scoring, BehaviourSettings settings) {
        this.scoring = scoring;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(LeadBehaviour.MORE_DUE, scoring.scoreNext(settings.batch()));
    }
}
