package dev.baton.privacy.retention;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The process {@code retention}: one instance each night, removing a batch in each transaction until nothing is due. */
final class RetentionProcess {

    static final String RUN_ID = "runId";
    static final String MORE_DUE = "moreDue";

    private RetentionProcess() {}

    static UUID runId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RUN_ID));
    }
}
