package dev.baton.engine.security;

import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person, as the engine wants to know them. */
public final class EngineSignIn {

    /** Authorities with this prefix name the person's engine groups. */
    public static final String GROUP_PREFIX = "GROUP_";

    private EngineSignIn() {}

    static Authentication current() {
        Authentication found = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = found != null && found.isAuthenticated() && !(found instanceof AnonymousAuthenticationToken);
        return signedIn ? found : null;
    }

    static List<String> groups(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name.startsWith(GROUP_PREFIX))
                .map(name -> name.substring(GROUP_PREFIX.length()))
                .toList();
    }
}
