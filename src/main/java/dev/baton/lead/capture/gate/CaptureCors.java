package dev.baton.lead.capture.gate;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CaptureOrigins;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Tells browsers which pages of other sites may post leads and read the answer. A preflight names no campaign, so it is
 * answered for whatever any active campaign allows; the answer to the request itself for what its own campaign allows.
 */
@Component
public class CaptureCors {

    private static final List<String> REQUEST_HEADERS =
            List.of("Content-Type", CaptureGate.TOKEN_HEADER, "Idempotency-Key", "X-Request-Id");
    private static final List<String> ANSWER_HEADERS = List.of(
            "Location",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "X-Request-Id");
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final CaptureOrigins origins;
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();

    CaptureCors(CaptureOrigins origins) {
        this.origins = origins;
    }

    /** @param method what this address takes from pages of other sites */
    void answerPreflight(HttpServletRequest request, HttpServletResponse response, HttpMethod method)
            throws IOException {
        if (origins.anyAllows(request.getHeader(HttpHeaders.ORIGIN))) {
            allow(request, response, method);
        } else {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }

    /** Before the body is written. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpMethod method) throws IOException {
        if (!CorsUtils.isCorsRequest(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        } else if (allows(CaptureCall.of(request).campaign(), request.getHeader(HttpHeaders.ORIGIN))) {
            allow(request, response, method);
        } else {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }

    private boolean allows(CampaignInfo campaign, String origin) {
        return campaign == null ? origins.anyAllows(origin) : campaign.capture().allows(origin);
    }

    private void allow(HttpServletRequest request, HttpServletResponse response, HttpMethod method) throws IOException {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.of(request.getHeader(HttpHeaders.ORIGIN)));
        allowed.setAllowedMethods(List.of(method.name()));
        allowed.setAllowedHeaders(REQUEST_HEADERS);
        allowed.setExposedHeaders(ANSWER_HEADERS);
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(KEPT);
        processor.processRequest(allowed, request, response);
    }
}
