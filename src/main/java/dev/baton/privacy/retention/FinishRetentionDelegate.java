package dev.baton.privacy.retention;

import dev.baton.engine.StepOf;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code retention}, "Finish report". */
@Component
@StepOf("retention")
class FinishRetentionDelegate implements JavaDelegate {

    private final RetentionRuns runs;

    FinishRetentionDelegate(RetentionRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.finish(RetentionProcess.runId(execution));
    }
}
