package dev.baton.shared.web.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.EnvelopeValve;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses parameters with a zero byte, which no text has and no database takes. Those in a path Tomcat refuses. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ZeroBytes extends OncePerRequestFilter {

    private final ObjectMapper json;

    ZeroBytes(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
            EnvelopeValve.write(response, HttpStatus.BAD_REQUEST, json);
        } else {
            chain.doFilter(request, response);
        }
    }
}
