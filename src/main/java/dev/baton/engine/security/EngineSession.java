package dev.baton.engine.security;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Does something in the engine as the signed-in person, with just their rights. */
@Component
public class EngineSession {

    private static final ThreadLocal<Boolean> BATONS_OWN = ThreadLocal.withInitial(() -> false);

    private final IdentityService identity;

    EngineSession(IdentityService identity) {
        this.identity = identity;
    }

    /** Whether what happens now comes by Baton's own API, which writes down itself what is done with it. */
    public static boolean isBatonsOwn() {
        return BATONS_OWN.get();
    }

    public <T> T asSignedIn(Supplier<T> deed) {
        Authentication who = EngineSignIn.current();
        if (who == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        try {
            identity.setAuthentication(who.getName(), EngineSignIn.groups(who));
            BATONS_OWN.set(true);
            return deed.get();
        } finally {
            BATONS_OWN.remove();
            identity.clearAuthentication();
        }
    }
}
