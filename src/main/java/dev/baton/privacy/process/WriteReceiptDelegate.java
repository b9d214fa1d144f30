package dev.baton.privacy.process;

import dev.baton.audit.AuditLog;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Write receipt": number, dates and counts, no personal value. */
@Component
class WriteReceiptDelegate implements JavaDelegate {

    private final PrivacyRequestStore store;
    private final AuditLog audit;

    WriteReceiptDelegate(PrivacyRequestStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = store.lock(id);
        store.done(id);
        audit.record(request.decision().by(), "privacy_request_done", "privacy_request", id.toString());
    }
}
