package dev.baton.engine.security;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Does something in the engine as the signed-in person, with just their rights. */
@Component
public class EngineSession {

    private final IdentityService identity;

    EngineSession(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T asSignedIn(Supplier<T> deed) {
        Authentication who = EngineSignIn.current();
        if (who == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        try {
            identity.setAuthentication(who.getName(), EngineSignIn.groups(who));
            return deed.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
