package dev.baton.privacy.process;

import dev.baton.engine.StepOf;
import dev.baton.lead.person.SuppressedPeople;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.privacy.request.Approval;
import dev.baton.privacy.request.PrivacyKind;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.privacy.request.PrivacySubjects;
import dev.baton.subject.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Erase the person's data". Of the person a keyed fingerprint stays, so that they are left alone. */
@Component
@StepOf("privacy-request")
class EraseDataDelegate implements JavaDelegate {

    private final Approval approval;
    private final PrivacySubjects subjects;
    private final PersonErasure erasure;
    private final SuppressedPeople suppressed;
    private final PrivacyRequestStore store;

    EraseDataDelegate(
            Approval approval,
            PrivacySubjects subjects,
            PersonErasure erasure,
            SuppressedPeople suppressed,
            PrivacyRequestStore store) {
        this.approval = approval;
        this.subjects = subjects;
        this.erasure = erasure;
        this.suppressed = suppressed;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyRequest request = approval.require(PrivacyRequestProcess.requestId(execution), PrivacyKind.ERASURE);
        Subject subject = subjects.of(request);
        suppressed.add(subject);
        store.counts(request.id(), erasure.erase(subject));
    }
}
