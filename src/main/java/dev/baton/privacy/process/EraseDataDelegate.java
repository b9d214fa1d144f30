package dev.baton.privacy.process;

import dev.baton.lead.person.SuppressedPeople;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.privacy.request.PrivacySubjects;
import dev.baton.subject.Subject;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Erase the person's data". Of the person a keyed fingerprint stays, so that they are left alone. */
@Component
class EraseDataDelegate implements JavaDelegate {

    private final PrivacySubjects subjects;
    private final PersonErasure erasure;
    private final SuppressedPeople suppressed;
    private final PrivacyRequestStore store;

    EraseDataDelegate(
            PrivacySubjects subjects, PersonErasure erasure, SuppressedPeople suppressed, PrivacyRequestStore store) {
        this.subjects = subjects;
        this.erasure = erasure;
        this.suppressed = suppressed;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        Subject subject = subjects.of(store.lock(id));
        suppressed.add(subject);
        store.counts(id, erasure.erase(subject));
    }
}
