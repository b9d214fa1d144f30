package dev.baton.identity.security;

import dev.baton.audit.AuditLog;
import dev.baton.engine.Passwords;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.security.bearer.Authorities;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks user name and password against the engine's directory, which makes each further failure wait longer. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final String REFUSED =
            "User name or password is not right. After several failures signing in is closed for a while; then try again.";

    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final Passwords passwords;
    private final String nobodysPassword;

    PasswordSignIn(People people, AuditLog audit, Clock clock, Passwords passwords) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.passwords = passwords;
        this.nobodysPassword = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Optional<Person> person = people.find(username);
        boolean locked = people.isLocked(username); // a failure locks, so it is asked before
        if (person.isEmpty()) {
            passwords.matches(password, nobodysPassword); // an unknown name takes as long as a wrong password
        }
        if (person.isEmpty()
                || !people.checkPassword(username, password)
                || !person.get().active()) {
            refused(person, locked);
            throw new BadCredentialsException(REFUSED);
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(username, null, Authorities.of(person.get()));
        signedIn.setDetails(clock.instant());
        return signedIn;
    }

    /** What was typed where nobody is known may be anything, a password too: it is not kept. */
    private void refused(Optional<Person> person, boolean locked) {
        String username = person.map(Person::username).orElse("unknown");
        audit.recordApart(username, locked ? "sign_in_locked" : "sign_in_failed", "user", username, "refused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
