package dev.baton.privacy.request;

import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.shared.Conflict;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a request was approved, for what, and by whom, by its own row: whoever may write to the engine can move a
 * process past its steps, but does not get past this.
 */
@Component
public class Approval {

    private final PrivacyRequestStore store;
    private final PrivacyRequestSettings settings;
    private final People people;

    public Approval(PrivacyRequestStore store, PrivacyRequestSettings settings, People people) {
        this.store = store;
        this.settings = settings;
        this.people = people;
    }

    /** The request, kept from others until the transaction ends. @param kinds for which of them this is done */
    public PrivacyRequest require(UUID id, PrivacyKind... kinds) {
        PrivacyRequest request = store.lock(id);
        if (!"approved".equals(request.status()) || request.decision().by() == null) {
            throw new Conflict("Privacy request " + request.number() + " is not approved; nothing was done");
        }
        if (!Arrays.asList(kinds).contains(request.kind())) {
            throw new Conflict("Privacy request " + request.number() + " asks for something else; nothing was done");
        }
        requireFourEyes(request, request.decision().by());
        return request;
    }

    /** A process can be made whose task somebody else answers: who decides is asked here, not there. */
    public void requireDecider(String by) {
        if (deciders().noneMatch(person -> person.username().equals(by))) {
            throw new Conflict("Privacy requests are decided by managers and administrators; nothing was done");
        }
    }

    /** Who asks for a removal does not approve it, where somebody else could. */
    public void requireFourEyes(PrivacyRequest request, String by) {
        boolean alone = request.kind().isFinal() && request.opened().by().equals(by);
        if (alone && settings.fourEyes() && somebodyElseMayDecide(by)) {
            throw new Conflict("You opened this request yourself. Somebody else has to approve that data is removed");
        }
    }

    private boolean somebodyElseMayDecide(String by) {
        return deciders().anyMatch(person -> !person.username().equals(by));
    }

    private Stream<Person> deciders() {
        return Stream.of(Role.MANAGER, Role.ADMIN)
                .flatMap(role -> people.withRole(role).stream())
                .filter(Person::active);
    }
}
