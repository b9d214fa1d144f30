package dev.baton.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Signed in, but not allowed: a program gets the error envelope, a person the console's page that says so. */
class EnvelopeAccessDenied implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (request.getRequestURI().contains("/credentials")) {
            Envelope.write(
                    response, HttpStatus.FORBIDDEN, "Passwords are changed in Baton's console, not in the engine");
        } else if (Envelope.asksForPage(request)) {
            response.sendRedirect("/refused");
        } else {
            Envelope.write(response, HttpStatus.FORBIDDEN);
        }
    }
}
