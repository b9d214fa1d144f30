package dev.baton.scoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code score-decay}, "Find leads whose points change". */
@Component
class FindDecayedDelegate implements JavaDelegate {

    private final BehaviourScoring scoring;

    FindDecayedDelegate(BehaviourScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scoring.findDue();
    }
}
