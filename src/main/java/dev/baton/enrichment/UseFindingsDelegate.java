package dev.baton.enrichment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Use what was found". */
@Component
class UseFindingsDelegate implements JavaDelegate {

    private final LeadEnrichment enrichment;

    UseFindingsDelegate(LeadEnrichment enrichment) {
        this.enrichment = enrichment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leadId = (String) execution.getVariable(LeadEnrichment.LEAD_ID);
        execution.setVariable(LeadEnrichment.MORE_KNOWN, enrichment.use(leadId));
    }
}
