package dev.baton.identity.lasting;

import dev.baton.identity.Person;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.security.bearer.AccessTokens;
import dev.baton.identity.token.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** A request is let in once; what it leaves open asks again whether it still would be. */
@Component
public class LastingSignIn {

    private final PersonAccess access;
    private final ApiTokens tokens;
    private final Clock clock;

    LastingSignIn(PersonAccess access, ApiTokens tokens, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return whether who has sent the request is signed in still, and may do what they might do then */
    public BooleanSupplier of(HttpServletRequest request) {
        Supplier<Optional<?>> rights =
                rights(SecurityContextHolder.getContext().getAuthentication(), request.getSession(false));
        Optional<?> before = rights.get();
        return () -> before.isPresent() && before.equals(rights.get());
    }

    private Supplier<Optional<?>> rights(Authentication who, HttpSession session) {
        if (who instanceof JwtAuthenticationToken program) {
            Jwt token = program.getToken();
            return () -> clock.instant().isBefore(token.getExpiresAt())
                    ? access.admitted(token.getSubject(), AccessTokens.signedIn(token))
                            .map(Person::roles)
                    : Optional.empty();
        }
        if (who.getDetails() instanceof ApiTokens.Admitted token) {
            return () -> tokens.admitted(token.id()).map(ApiTokens.Admitted::permissions);
        }
        return () -> who.getDetails() instanceof Instant signedIn && isOpen(session)
                ? access.admitted(who.getName(), signedIn).map(Person::roles)
                : Optional.empty();
    }

    /** A session tells nothing any more once it has been ended. */
    private static boolean isOpen(HttpSession session) {
        try {
            return session != null && session.getCreationTime() >= 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
