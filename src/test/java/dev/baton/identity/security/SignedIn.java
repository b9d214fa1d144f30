package dev.baton.identity.security;

import dev.baton.identity.People;
import dev.baton.identity.security.bearer.Authorities;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as a person who is signed in, with the rights that person really has. */
public final class SignedIn {

    private final People people;

    public SignedIn(People people) {
        this.people = people;
    }

    public <T> T as(String username, Supplier<T> deed) {
        var authorities = Authorities.of(people.find(username).orElseThrow());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, authorities));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public void as(String username, Runnable deed) {
        as(username, () -> {
            deed.run();
            return null;
        });
    }
}
