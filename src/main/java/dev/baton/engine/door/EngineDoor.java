package dev.baton.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.web.body.BoundedBodies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands in front of the engine's own addresses: broken bodies do not come in, insides do not get out. */
@Configuration(proxyBeanMethods = false)
class EngineDoor {

    private static final int BEHIND_THE_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineDoorFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new Door());
        filter.setName("Engine door");
        filter.setAsyncSupported(true);
        filter.setOrder(BEHIND_THE_SIGN_IN);
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return filter;
    }

    private static final class Door extends OncePerRequestFilter {

        private static final Logger log = LoggerFactory.getLogger(EngineDoor.class);
        /** Baton's figures are its own; the engine's are not switched on. */
        private static final Pattern FIGURES =
                Pattern.compile("^/(engine-rest|camunda/api/engine)(/engine/[^/]+)?/metrics(/|$)");

        private static final String ADMIN = "admin";

        /** The API's own is stricter than the engine, whose callers are not Baton's alone. */
        private static final ObjectMapper JSON = new ObjectMapper();

        private final EngineBody bodies = new EngineBody(JSON);
        private final EngineRefusals refusals = new EngineRefusals(JSON);
        private final ShownFailures shown = new ShownFailures(JSON);

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpServletRequest checked;
            try {
                checked = bodies.checked(request);
            } catch (PayloadTooLarge e) {
                answer(response, refusals.of(HttpStatus.PAYLOAD_TOO_LARGE, e.getMessage()));
                return;
            } catch (EngineBody.Broken e) {
                answer(response, refusals.of(HttpStatus.BAD_REQUEST, e.getMessage()));
                return;
            }
            String path = EngineBody.path(request);
            if (path.endsWith(EngineBody.FETCH)) {
                chain.doFilter(checked, response);
            } else if (FIGURES.matcher(path).find()) {
                answer(response, refusals.of(HttpStatus.NOT_FOUND, "The engine counts nothing here; Baton does"));
            } else {
                through(checked, response, chain);
            }
        }

        private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = EngineBody.path(request);
            HeldRefusal held = new HeldRefusal(response, ShownFailures.concern(path));
            chain.doFilter(request, held);
            if (held.isHeld() && held.isRefusal()) {
                answer(response, refusal(request, held));
            } else if (held.isHeld()) {
                write(response, shown.of(held, request.isUserInRole(ADMIN)));
            }
        }

        private EngineRefusals.Refusal refusal(HttpServletRequest request, HeldRefusal held) {
            if (request.getAttribute(BoundedBodies.EXCEEDED) != null) {
                return refusals.of(HttpStatus.PAYLOAD_TOO_LARGE, "A deployment may have at most 10 MB");
            }
            EngineRefusals.Refusal refusal = refusals.of(held.getStatus(), held.body());
            if (refusal.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                log.warn(
                        "{} {} failed in the engine: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        refusal.cause());
            }
            return refusal;
        }

        private static void answer(HttpServletResponse response, EngineRefusals.Refusal refusal) throws IOException {
            response.setStatus(refusal.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            write(response, refusal.body());
        }

        private static void write(HttpServletResponse response, byte[] body) throws IOException {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
