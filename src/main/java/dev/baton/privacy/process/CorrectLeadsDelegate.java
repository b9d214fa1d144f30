package dev.baton.privacy.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.engine.StepOf;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.lead.change.LeadChangeRequest;
import dev.baton.lead.change.LeadChanges;
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

/** {@code privacy-request}, "Correct the leads": by the way of every change of a lead, as whoever approved it. */
@Component
@StepOf("privacy-request")
class CorrectLeadsDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacyRequests requests;
    private final LeadChanges changes;
    private final LeadChangeRequest reader;
    private final ObjectMapper json;

    CorrectLeadsDelegate(
            Approval approval,
            PrivacyRequests requests,
            LeadChanges changes,
            LeadChangeRequest reader,
            ObjectMapper json) {
        this.approval = approval;
        this.requests = requests;
        this.changes = changes;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = approval.require(id, PrivacyKind.CORRECTION);
        CurrentUser who = new CurrentUser(request.decision().by(), true, true, true);
        int corrected = 0;
        for (String leadId : request.chosen()) {
            boolean done = changes.correct(
                    leadId,
                    who,
                    before -> reader.read(
                            JsonFields.of(json.valueToTree(request.person().corrections())), before));
            corrected += done ? 1 : 0;
        }
        requests.counted(id, Map.of("leads", corrected));
    }
}
