package dev.baton.identity.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The figures on a port of their own ({@code MANAGEMENT_SERVER_PORT}), which only those who run Baton can reach. */
@Component
class ManagementPort implements RequestMatcher {

    private static final String SETTING = "management.server.port";

    private final RequestMatcher figures = withDefaults().matcher("/actuator/prometheus");
    private final Environment settings;

    ManagementPort(Environment settings) {
        this.settings = settings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        Integer port = settings.getProperty(SETTING, Integer.class);
        boolean ownPort = port != null && !port.equals(settings.getProperty("server.port", Integer.class));
        return ownPort && request.getLocalPort() == port && figures.matches(request);
    }
}
