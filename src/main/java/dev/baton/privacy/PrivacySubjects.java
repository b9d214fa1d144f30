package dev.baton.privacy;

import org.springframework.stereotype.Component;

/** The person of a request: by their leads, and by what they gave when they asked. */
@Component
class PrivacySubjects {

    private final PersonIdentifiers identifiers;
    private final PrivacyRequestStore store;

    PrivacySubjects(PersonIdentifiers identifiers, PrivacyRequestStore store) {
        this.identifiers = identifiers;
        this.store = store;
    }

    Subject of(PrivacyRequest request) {
        Subject subject = identifiers.of(request.chosen());
        if (request.person() == null) {
            return subject;
        }
        byte[][] indexes = store.indexes(request.id());
        return subject.with(
                request.person().email(), indexes[0], request.person().phone(), indexes[1]);
    }
}
