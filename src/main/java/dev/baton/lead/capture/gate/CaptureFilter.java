package dev.baton.lead.capture.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around the capture API, behind the sign-in: answers preflights, makes an address wait that was refused again
 * and again, and counts how each request ends.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class CaptureFilter extends OncePerRequestFilter {

    private final CaptureCors cors;
    private final CaptureOutcomes outcomes;
    private final ObjectMapper json;

    CaptureFilter(CaptureCors cors, CaptureOutcomes outcomes, ObjectMapper json) {
        this.cors = cors;
        this.outcomes = outcomes;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CapturePaths.openTo(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            cors.answerPreflight(request, response, CapturePaths.openTo(request));
            return;
        }
        if (!CapturePaths.takesALead(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean signedIn = CaptureGate.signedIn().isPresent();
        if (!signedIn && mustWait(request, response)) {
            return;
        }
        chain.doFilter(request, response);
        outcomes.note(request, response.getStatus(), signedIn);
    }

    private boolean mustWait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TooManyRequests> refusal = outcomes.mustWait(request, response);
        if (refusal.isEmpty()) {
            return false;
        }
        cors.answer(request, response, HttpMethod.POST);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.get().secondsToWait()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), refusal.get().answer());
        return true;
    }
}
