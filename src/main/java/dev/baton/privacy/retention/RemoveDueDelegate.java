package dev.baton.privacy.retention;

import dev.baton.engine.StepOf;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code retention}, "Remove a batch of what is due". Decides {@code moreDue}. */
@Component
@StepOf("retention")
class RemoveDueDelegate implements JavaDelegate {

    private final List<Retained> kept;
    private final RetentionRuns runs;
    private final RetentionSettings settings;

    RemoveDueDelegate(List<Retained> kept, RetentionRuns runs, RetentionSettings settings) {
        this.kept = kept;
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean more = false;
        runs.requireUnderWay(RetentionProcess.runId(execution));
        for (Retained each : kept) {
            int removed = each.removeNext(settings.batch());
            if (removed > 0) {
                runs.add(RetentionProcess.runId(execution), each.what(), removed);
                more = true;
            }
        }
        execution.setVariable(RetentionProcess.MORE_DUE, more);
    }
}
