package dev.baton.privacy.request;

import dev.baton.subject.PersonIdentifiers;
import dev.baton.subject.Subject;
import org.springframework.stereotype.Component;

/** The person of a request: by their leads, and by what they gave when they asked. */
@Component
public class PrivacySubjects {

    private final PersonIdentifiers identifiers;
    private final PrivacyRequestStore store;

    PrivacySubjects(PersonIdentifiers identifiers, PrivacyRequestStore store) {
        this.identifiers = identifiers;
        this.store = store;
    }

    public Subject of(PrivacyRequest request) {
        Subject subject = identifiers.of(request.chosen());
        if (request.person() == null) {
            return subject;
        }
        byte[][] indexes = store.indexes(request.id());
        return subject.with(
                request.person().email(), indexes[0], request.person().phone(), indexes[1]);
    }
}
