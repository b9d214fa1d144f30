package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private static final String REFUSED = "baton.captures.refused";

    private final CaptureCors cors;
    private final BackOff backOff;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    CaptureFilter(CaptureCors cors, BackOff backOff, ObjectMapper json, MeterRegistry meters) {
        this.cors = cors;
        this.backOff = backOff;
        this.json = json;
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CapturePaths.openTo(request) == null;
    }

    /** Where the answer is given by another thread, the request comes through again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpMethod open = CapturePaths.openTo(request);
        if (CorsUtils.isPreFlightRequest(request)) {
            cors.answerPreflight(request, response, open);
            return;
        }
        if (open != HttpMethod.POST || !open.matches(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        boolean signedIn = CaptureGate.signedIn().isPresent();
        if (!signedIn && !isAsyncDispatch(request) && mustWait(request, response)) {
            return;
        }
        chain.doFilter(request, response);
        if (!isAsyncStarted(request)) {
            note(request, response.getStatus(), signedIn);
        }
    }

    private boolean mustWait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BackOff.State state = backOff.of(request.getRemoteAddr());
        if (state.failedBefore()) {
            CaptureCall.of(request).hasFailedBefore();
        }
        if (!state.mustWait()) {
            return false;
        }
        TooManyRequests refusal =
                new TooManyRequests("Requests from your address were refused again and again", state.toWait());
        cors.answer(request, response, HttpMethod.POST);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.secondsToWait()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), refusal.answer());
        meters.counter(REFUSED, "reason", "back_off").increment();
        return true;
    }

    private void note(HttpServletRequest request, int status, boolean signedIn) {
        CaptureCall call = CaptureCall.of(request);
        if (status >= 400) {
            String reason = call.refusedFor() == null ? reason(status) : call.refusedFor();
            meters.counter(REFUSED, "reason", reason).increment();
        }
        if (signedIn) {
            return;
        }
        if (status == 400 || status == 401 || status == 403) {
            backOff.refused(request.getRemoteAddr());
        } else if (status < 300 && call.failedBefore()) {
            backOff.succeeded(request.getRemoteAddr());
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 409 -> "conflict";
            case 413 -> "too_large";
            case 415 -> "media_type";
            case 429 -> "rate_limit";
            default -> "failed";
        };
    }
}
