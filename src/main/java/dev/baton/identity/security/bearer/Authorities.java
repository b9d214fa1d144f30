package dev.baton.identity.security.bearer;

import dev.baton.engine.security.EngineSignIn;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person's roles as Spring Security's authorities: permissions, roles, and the engine groups behind them. */
public final class Authorities {

    private Authorities() {}

    public static List<GrantedAuthority> of(Person person) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Role role : person.roles()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role.apiName()));
            authorities.add(new SimpleGrantedAuthority(EngineSignIn.GROUP_PREFIX + role.group()));
            role.permissions().forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission)));
        }
        return authorities.stream().distinct().toList();
    }
}
