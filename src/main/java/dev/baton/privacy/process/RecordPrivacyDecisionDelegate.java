package dev.baton.privacy.process;

import dev.baton.audit.AuditLog;
import dev.baton.engine.StepOf;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Record decision": who decided, and whether they may. Refused, the task stays open. */
@Component
@StepOf("privacy-request")
public class RecordPrivacyDecisionDelegate implements JavaDelegate {

    private final PrivacyRequestStore store;
    private final Approval approval;
    private final LegalHolds holds;
    private final IdentityService identity;
    private final AuditLog audit;

    public RecordPrivacyDecisionDelegate(
            PrivacyRequestStore store, Approval approval, LegalHolds holds, IdentityService identity, AuditLog audit) {
        this.store = store;
        this.approval = approval;
        this.holds = holds;
        this.identity = identity;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = store.lock(id);
        String by = decider();
        requireOpen(request);
        approval.requireDecider(by);
        execution.setVariable(PrivacyRequestProcess.KIND, request.kind().apiName()); // the gateways ask for it
        if (PrivacyRequestProcess.APPROVE.equals(execution.getVariable(PrivacyRequestProcess.DECISION))) {
            requireAllowed(request, by);
            store.decided(id, "approved", by);
            audit.record(by, "privacy_request_approved", "privacy_request", id.toString());
        } else {
            if (request.decision().refusal() == null
                    || request.decision().refusal().isBlank()) {
                throw new InvalidInput("reason", "Please say why the request is refused; the person has to be told");
            }
            store.decided(id, "refused", by);
            audit.record(by, "privacy_request_refused", "privacy_request", id.toString());
        }
    }

    private static void requireOpen(PrivacyRequest request) {
        if (!request.isOpen()) {
            throw new Conflict("This request is " + request.status() + " already");
        }
    }

    private void requireAllowed(PrivacyRequest request, String by) {
        if (!request.kind().isFinal()) {
            return;
        }
        holds.requireNone(request.chosen());
        approval.requireFourEyes(request, by);
    }

    private String decider() {
        Authentication who = identity.getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            throw new IllegalStateException("A request is decided by a person");
        }
        return who.getUserId();
    }
}
