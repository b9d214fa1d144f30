package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.privacy.copy.PrivacyCopies;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.privacy.request.PrivacySubjects;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Make copy of the data". */
@Component
@StepOf("privacy-request")
class MakeCopyDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacySubjects subjects;
    private final PrivacyCopies copies;
    private final PrivacyRequestStore store;

    MakeCopyDelegate(Approval approval, PrivacySubjects subjects, PrivacyCopies copies, PrivacyRequestStore store) {
        this.approval = approval;
        this.subjects = subjects;
        this.copies = copies;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = approval.require(id, PrivacyKind.ACCESS, PrivacyKind.EXPORT);
        copies.make(request, subjects.of(request));
        store.counts(id, Map.of("leads", request.chosen().size()));
    }
}
