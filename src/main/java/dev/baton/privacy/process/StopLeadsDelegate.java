package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.lead.process.LeadStopping;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "End what is under way". */
@Component
@StepOf("privacy-request")
class StopLeadsDelegate implements JavaDelegate {

    private final Approval approval;
    private final PersonLeads persons;
    private final LeadStopping stopping;
    private final LegalHolds holds;

    StopLeadsDelegate(Approval approval, PersonLeads persons, LeadStopping stopping, LegalHolds holds) {
        this.approval = approval;
        this.persons = persons;
        this.stopping = stopping;
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyRequest request = approval.require(
                PrivacyRequestProcess.requestId(execution), PrivacyKind.ERASURE, PrivacyKind.ANONYMISATION);
        List<String> leads = persons.withParts(request.chosen());
        holds.requireNone(leads);
        stopping.stop(leads, "Privacy request " + request.number());
    }
}
