package dev.baton.enrichment;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lead-enrichment}, "Choose sources". */
@Component
class ChooseSourcesDelegate implements JavaDelegate {

    private final LeadEnrichment enrichment;

    ChooseSourcesDelegate(LeadEnrichment enrichment) {
        this.enrichment = enrichment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<String> chosen = enrichment.choose((String) execution.getVariable(LeadEnrichment.LEAD_ID));
        execution.setVariable(LeadEnrichment.LOOK_UP_DOMAIN, chosen.contains("domain"));
        execution.setVariable(LeadEnrichment.LOOK_UP_REGISTRY, chosen.contains("registry"));
        execution.setVariable(LeadEnrichment.LOOK_UP_LOCATION, chosen.contains("location"));
        execution.setVariable(LeadEnrichment.LOOK_UP_COMPANY_FILE, chosen.contains("company-file"));
        execution.setVariable(LeadEnrichment.LOOK_UP_COMPANY_SERVICE, chosen.contains("company-service"));
    }
}
