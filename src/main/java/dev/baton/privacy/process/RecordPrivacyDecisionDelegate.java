package dev.baton.privacy.process;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestProcess;
import dev.baton.privacy.request.PrivacyRequestSettings;
import dev.baton.privacy.request.PrivacyRequestStore;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** {@code privacy-request}, "Record decision": who decided, and whether they may. Refused, the task stays open. */
@Component
public class RecordPrivacyDecisionDelegate implements JavaDelegate {

    private final PrivacyRequestStore store;
    private final PrivacyRequestSettings settings;
    private final LegalHolds holds;
    private final IdentityService identity;
    private final AuditLog audit;
    private final People people;

    public RecordPrivacyDecisionDelegate(
            PrivacyRequestStore store,
            PrivacyRequestSettings settings,
            LegalHolds holds,
            IdentityService identity,
            AuditLog audit,
            People people) {
        this.store = store;
        this.settings = settings;
        this.holds = holds;
        this.identity = identity;
        this.audit = audit;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = PrivacyRequestProcess.requestId(execution);
        PrivacyRequest request = store.lock(id);
        String by = decider();
        if (PrivacyRequestProcess.APPROVE.equals(execution.getVariable(PrivacyRequestProcess.DECISION))) {
            requireAllowed(request, by);
            store.decided(id, "approved", by);
            audit.record(by, "privacy_request_approved", "privacy_request", id.toString());
        } else {
            if (request.decision().refusal() == null
                    || request.decision().refusal().isBlank()) {
                throw new InvalidInput("reason", "Please say why the request is refused; the person has to be told");
            }
            store.decided(id, "refused", by);
            audit.record(by, "privacy_request_refused", "privacy_request", id.toString());
        }
    }

    private void requireAllowed(PrivacyRequest request, String by) {
        if (!request.kind().isFinal()) {
            return;
        }
        holds.requireNone(request.chosen());
        if (settings.fourEyes() && request.opened().by().equals(by) && somebodyElseMayDecide(by)) {
            throw new Conflict("You opened this request yourself. Somebody else has to approve that data is removed");
        }
    }

    private boolean somebodyElseMayDecide(String by) {
        return Stream.of(Role.MANAGER, Role.ADMIN)
                .flatMap(role -> people.withRole(role).stream())
                .anyMatch(person -> person.active() && !person.username().equals(by));
    }

    private String decider() {
        Authentication who = identity.getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            throw new IllegalStateException("A request is decided by a person");
        }
        return who.getUserId();
    }
}
