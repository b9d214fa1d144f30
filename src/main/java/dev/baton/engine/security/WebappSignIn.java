package dev.baton.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Signs a person who is signed in to Baton in to Tasklist and Cockpit. Made by the engine's filter, by name. */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication who = EngineSignIn.current();
        if (who == null) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = new AuthenticationResult(who.getName(), true);
        result.setGroups(EngineSignIn.groups(who));
        return result;
    }
}
