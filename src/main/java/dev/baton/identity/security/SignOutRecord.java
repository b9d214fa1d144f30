package dev.baton.identity.security;

import dev.baton.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who signs out, from the console or from Tasklist and Cockpit. */
@Component
@Profile("!worker")
class SignOutRecord implements LogoutHandler {

    private final AuditLog audit;

    SignOutRecord(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null) {
            audit.recordApart(who.getName(), "signed_out", "user", who.getName(), "done");
        }
    }
}
