package dev.baton.privacy.process;

import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.privacy.request.PrivacySubjects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Anonymise the person's leads". */
@Component
class AnonymiseDataDelegate implements JavaDelegate {

    private final PrivacySubjects subjects;
    private final PersonErasure erasure;
    private final PrivacyRequestStore store;

    AnonymiseDataDelegate(PrivacySubjects subjects, PersonErasure erasure, PrivacyRequestStore store) {
        this.subjects = subjects;
        this.erasure = erasure;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        store.counts(id, erasure.anonymise(subjects.of(store.lock(id))));
    }
}
