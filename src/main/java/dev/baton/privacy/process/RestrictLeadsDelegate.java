package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.hold.LeadRestriction;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequests;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Freeze the leads". */
@Component
@StepOf("privacy-request")
class RestrictLeadsDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacyRequests requests;
    private final PersonLeads persons;
    private final LeadRestriction restriction;

    RestrictLeadsDelegate(
            Approval approval, PrivacyRequests requests, PersonLeads persons, LeadRestriction restriction) {
        this.approval = approval;
        this.requests = requests;
        this.persons = persons;
        this.restriction = restriction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = approval.require(id, PrivacyKind.RESTRICTION);
        var leads = persons.withParts(request.chosen());
        leads.forEach(leadId -> restriction.restrict(leadId, request.decision().by()));
        requests.counted(id, Map.of("leads", leads.size()));
    }
}
