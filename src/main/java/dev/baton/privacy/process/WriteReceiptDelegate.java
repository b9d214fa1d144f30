package dev.baton.privacy.process;

import dev.baton.audit.AuditLog;
import dev.baton.engine.StepOf;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Write receipt": number, dates and counts, no personal value. */
@Component
@StepOf("privacy-request")
class WriteReceiptDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacyRequestStore store;
    private final AuditLog audit;

    WriteReceiptDelegate(Approval approval, PrivacyRequestStore store, AuditLog audit) {
        this.approval = approval;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = approval.require(id, PrivacyKind.values());
        store.done(id);
        audit.record(request.decision().by(), "privacy_request_done", "privacy_request", id.toString());
    }
}
