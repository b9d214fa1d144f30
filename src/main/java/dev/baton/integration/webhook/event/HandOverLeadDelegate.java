package dev.baton.integration.webhook.event;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-intake}, "Hand lead to other systems". */
@Component
class HandOverLeadDelegate implements JavaDelegate {

    private final LeadIntegration integration;

    HandOverLeadDelegate(LeadIntegration integration) {
        this.integration = integration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        integration.handOver((String) execution.getVariable(LeadIntegration.LEAD_ID));
    }
}
