package dev.baton.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Have the lead offered again". */
@Component
class SendKnownBetterDelegate implements JavaDelegate {

    private final LeadAssignmentProcess process;

    SendKnownBetterDelegate(LeadAssignmentProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.knownBetter(LeadAssignmentProcess.leadId(execution));
    }
}
