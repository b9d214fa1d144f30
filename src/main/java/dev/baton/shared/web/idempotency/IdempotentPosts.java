package dev.baton.shared.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.web.ApiError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The same POST with the same {@code Idempotency-Key} is done once (api.md, conventions). */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class IdempotentPosts extends OncePerRequestFilter {

    private static final String API = "/v1/api/";

    private final KeyedRuns runs;
    private final DeedMark mark;
    private final List<UnkeyedPosts> unkeyed;
    private final ObjectMapper json;

    IdempotentPosts(KeyedRuns runs, DeedMark mark, List<UnkeyedPosts> unkeyed, ObjectMapper json) {
        this.runs = runs;
        this.mark = mark;
        this.unkeyed = unkeyed;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !"POST".equals(request.getMethod())
                || request.getHeader(IdempotencyKey.HEADER) == null
                || !path.startsWith(API)
                || path.startsWith("/v1/api/auth/")
                || unkeyed.stream().anyMatch(posts -> posts.name(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldBody held = held(request, response);
        if (held != null && held.digest() == null) {
            chain.doFilter(held.request(), response); // refused there; the key is free for what was meant
            return;
        }
        IdempotencyKey key = held == null ? null : key(request, held, response);
        if (key == null) {
            return;
        }
        Run run = Run.of(key);
        Optional<IdempotencyKeys.Known> known = runs.begin(run);
        if (known.isEmpty()) {
            answerAndKeep(run, held.request(), response, chain);
        } else {
            answerAgain(run, known.get(), response);
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
        Authentication who = (Authentication) request.getUserPrincipal();
        String sender = (who == null ? "" : who.getName()) + " " + request.getServletPath();
        try {
            return IdempotencyKey.of(sender, request.getHeader(IdempotencyKey.HEADER), held.digest(), rights(who));
        } catch (InvalidInput e) {
            refuse(response, HttpStatus.BAD_REQUEST, "VALIDATION_ERROR", e.getMessage());
            return null;
        }
    }

    /** With the answer goes what the sender might do then: whoever may do less, or is another token, is not given it. */
    private static byte[] rights(Authentication who) {
        Stream<String> all =
                who == null ? Stream.empty() : who.getAuthorities().stream().map(GrantedAuthority::getAuthority);
        return all.sorted().collect(Collectors.joining("\n", "\n", "")).getBytes(StandardCharsets.UTF_8);
    }

    private void answerAndKeep(Run run, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            mark.mark(run, () -> chain.doFilter(request, caught));
            done = caught.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        } finally {
            if (done) {
                runs.answered(run, KeptAnswer.of(caught));
            } else {
                runs.release(run);
            }
        }
        caught.copyBodyToResponse();
    }

    private void answerAgain(Run run, IdempotencyKeys.Known known, HttpServletResponse response) throws IOException {
        if (!known.request().equals(run.key().request())) {
            conflict(
                    response,
                    "This Idempotency-Key came with another body, or with other rights of yours, before; take a new key");
        } else if (known.outcome() != null) {
            giveAgain(runs.answerOf(run), response);
        } else if (known.lost()) {
            conflict(
                    response,
                    "This request was begun and may be done; its answer is lost."
                            + " Look at what is there before you send it with a new key");
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            conflict(response, "This request is being worked on; ask again in a moment");
        }
    }

    private void giveAgain(KeptAnswer answer, HttpServletResponse response) throws IOException {
        if (answer.isShownOnce()) {
            conflict(
                    response,
                    "This request was done, and its answer is shown once. If it is lost, look at what is there,"
                            + " take back what was made, and ask again with a new key");
        } else {
            answer.giveAgain(response);
        }
    }

    private void conflict(HttpServletResponse response, String message) throws IOException {
        refuse(response, HttpStatus.CONFLICT, "CONFLICT", message);
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ApiError.of(status, code, message));
    }
}
