package dev.baton.identity.security;

import dev.baton.identity.Person;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.security.bearer.Authorities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session lasts for hours: each request asks again who the person is now, and ends the session of who is not. */
class SignedInStill extends OncePerRequestFilter {

    private static final Authentication NOBODY = new AnonymousAuthenticationToken(
            "baton", "anonymous", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));

    private final PersonAccess access;

    SignedInStill(PersonAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof UsernamePasswordAuthenticationToken && who.getDetails() instanceof Instant signedIn) {
            Optional<Person> person = access.admitted(who.getName(), signedIn);
            if (person.isEmpty()) {
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
            become(person.map(now -> as(now, signedIn)).orElse(NOBODY));
        }
        chain.doFilter(request, response);
    }

    private static Authentication as(Person person, Instant signedIn) {
        var now = UsernamePasswordAuthenticationToken.authenticated(person.username(), null, Authorities.of(person));
        now.setDetails(signedIn);
        return now;
    }

    private static void become(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }
}
