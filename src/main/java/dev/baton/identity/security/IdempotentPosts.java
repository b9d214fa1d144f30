package dev.baton.identity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.IdempotencyKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The same POST with the same {@code Idempotency-Key} is done once (api.md, conventions). Captured leads have their own,
 * exact way; what only reads, streams or counts needs none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class IdempotentPosts extends OncePerRequestFilter {

    private static final String API = "/v1/api/";
    private static final Set<String> LEFT_OUT = Set.of(
            "/v1/api/leads", "/v1/api/leads/search", "/v1/api/leads/counts", "/v1/api/leads/export", "/v1/api/visits");
    /** What they answer is shown once and kept nowhere. */
    private static final String SECRETS = "/tokens";

    private final IdempotentAnswers answers;
    private final ObjectMapper json;

    IdempotentPosts(IdempotentAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !"POST".equals(request.getMethod())
                || request.getHeader(IdempotencyKey.HEADER) == null
                || !path.startsWith(API)
                || path.startsWith("/v1/api/auth/")
                || LEFT_OUT.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldBody held = held(request, response);
        IdempotencyKey key = held == null ? null : key(request, held, response);
        if (key == null) {
            return;
        }
        Optional<IdempotentAnswers.Answer> known = answers.claim(key);
        if (known.isEmpty()) {
            answerAndKeep(key, held, response, chain);
        } else {
            answerAgain(key, known.get(), response);
        }
    }

    private HeldBody held(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return HeldBody.of(request);
        } catch (PayloadTooLarge e) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", e.getMessage());
            return null;
        }
    }

    private IdempotencyKey key(HttpServletRequest request, HeldBody held, HttpServletResponse response)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        String sender = (who == null ? "" : who.getName()) + " " + request.getServletPath();
        try {
            return IdempotencyKey.of(sender, request.getHeader(IdempotencyKey.HEADER), held.bytes());
        } catch (InvalidInput e) {
            refuse(response, HttpStatus.BAD_REQUEST, "VALIDATION_ERROR", e.getMessage());
            return null;
        }
    }

    private void answerAndKeep(IdempotencyKey key, HeldBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, caught);
            done = caught.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        } finally {
            if (done) {
                boolean secret = request.getServletPath().endsWith(SECRETS);
                answers.answered(
                        key,
                        caught.getStatus(),
                        caught.getContentType(),
                        caught.getHeader(HttpHeaders.LOCATION),
                        secret ? new byte[0] : caught.getContentAsByteArray());
            } else {
                answers.release(key);
            }
        }
        caught.copyBodyToResponse();
    }

    private void answerAgain(IdempotencyKey key, IdempotentAnswers.Answer known, HttpServletResponse response)
            throws IOException {
        if (!known.request().equals(key.request())) {
            refuse(
                    response,
                    HttpStatus.CONFLICT,
                    "CONFLICT",
                    "This Idempotency-Key came with another body before; take a new key");
        } else if (known.status() == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(response, HttpStatus.CONFLICT, "CONFLICT", "This request is being worked on; ask again in a moment");
        } else {
            response.setStatus(known.status());
            response.setContentType(known.contentType());
            if (known.location() != null) {
                response.setHeader(HttpHeaders.LOCATION, known.location());
            }
            response.getOutputStream().write(known.body());
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ApiError.of(status, code, message));
    }
}
