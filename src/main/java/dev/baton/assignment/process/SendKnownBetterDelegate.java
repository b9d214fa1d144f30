package dev.baton.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Have the lead offered again". */
@Component
class SendKnownBetterDelegate implements JavaDelegate {

    private final LeadPlaces places;

    SendKnownBetterDelegate(LeadPlaces places) {
        this.places = places;
    }

    @Override
    public void execute(DelegateExecution execution) {
        places.knownBetter(LeadAssignmentProcess.leadId(execution));
    }
}
