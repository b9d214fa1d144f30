package dev.baton.privacy.request;

import dev.baton.subject.PersonIdentifiers;
import dev.baton.subject.Subject;
import java.util.List;
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

    /** What they share with somebody whose leads are not chosen says nothing about them. */
    public Subject of(PrivacyRequest request) {
        List<String> others = request.leads().stream()
                .filter(lead -> !lead.chosen())
                .map(PrivacyRequest.FoundLead::leadId)
                .toList();
        Subject subject = asking(request);
        return others.isEmpty() ? subject : subject.without(identifiers.of(others));
    }

    private Subject asking(PrivacyRequest request) {
        Subject subject = identifiers.of(request.chosen());
        if (request.person() == null) {
            return subject;
        }
        byte[][] indexes = store.indexes(request.id());
        return subject.with(
                request.person().email(), indexes[0], request.person().phone(), indexes[1]);
    }
}
