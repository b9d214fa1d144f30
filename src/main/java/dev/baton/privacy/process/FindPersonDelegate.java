package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Find the person's leads": by e-mail address and phone, over all campaigns. Who only shares their phone is not chosen. */
@Component
@StepOf("privacy-request")
class FindPersonDelegate implements JavaDelegate {

    private final PrivacyRequests requests;
    private final PersonLeads persons;

    FindPersonDelegate(PrivacyRequests requests, PersonLeads persons) {
        this.requests = requests;
        this.persons = persons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        List<String> theirs = new ArrayList<>(persons.withParts(requests.get(id).chosen()));
        List<String> others = new ArrayList<>();
        requests.matches(id).forEach(found -> (found.isSure() ? theirs : others).add(found.leadId()));
        requests.found(id, theirs, others);
    }
}
