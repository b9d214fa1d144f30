package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.privacy.request.PrivacySubjects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Anonymise the person's leads". */
@Component
@StepOf("privacy-request")
class AnonymiseDataDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacySubjects subjects;
    private final PersonErasure erasure;
    private final PrivacyRequestStore store;

    AnonymiseDataDelegate(
            Approval approval, PrivacySubjects subjects, PersonErasure erasure, PrivacyRequestStore store) {
        this.approval = approval;
        this.subjects = subjects;
        this.erasure = erasure;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyRequest request =
                approval.require(PrivacyRequestProcess.requestId(execution), PrivacyKind.ANONYMISATION);
        store.counts(request.id(), erasure.anonymise(subjects.of(request)));
    }
}
