package dev.baton.privacy.process;

import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Find the person's leads": by e-mail address and phone, over all campaigns. */
@Component
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
        byte[][] indexes = requests.indexes(id);
        List<String> found = new ArrayList<>(persons.find(indexes[0], indexes[1]));
        found.addAll(persons.withParts(requests.get(id).chosen()));
        requests.found(id, found);
    }
}
