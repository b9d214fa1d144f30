package dev.baton.privacy.retention;

import dev.baton.engine.StepOf;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code retention}, "Begin report". */
@Component
@StepOf("retention")
class BeginRetentionDelegate implements JavaDelegate {

    private final RetentionRuns runs;

    BeginRetentionDelegate(RetentionRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RetentionProcess.RUN_ID, runs.begin().toString());
    }
}
