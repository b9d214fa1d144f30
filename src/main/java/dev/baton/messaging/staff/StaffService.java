package dev.baton.messaging.staff;

import dev.baton.shared.RetryAfter;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that takes messages at a web address, JSON as a rule. It is called no sooner than it asks for ({@code Retry-After}), and
 * left alone for a while when it fails again and again.
 */
public class StaffService implements StaffChannel<String> {

    private static final Logger log = LoggerFactory.getLogger(StaffService.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int CALLS_WATCHED = 10;
    private static final int CALLS_BEFORE_JUDGING = 4;

    private final String service;
    private final URI address;
    private final Map<String, String> headers;
    private final StaffServiceSettings settings;
    private final Clock clock;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private volatile Instant pausedUntil = Instant.MIN;

    /** @param service its name, for people */
    public StaffService(String service, URI address, StaffServiceSettings settings, Clock clock) {
        this(service, address, Map.of("Content-Type", "application/json; charset=utf-8"), settings, clock);
    }

    StaffService(String service, URI address, Map<String, String> headers, StaffServiceSettings settings, Clock clock) {
        this.headers = headers;
        this.service = service;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_WATCHED)
                        .minimumNumberOfCalls(CALLS_BEFORE_JUDGING)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(settings.pause())
                        .clock(clock)
                        .build());
    }

    @Override
    public List<Duration> retryAfter() {
        return settings.retryAfter();
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public Optional<Duration> mustWait() {
        Instant now = clock.instant();
        if (pausedUntil.isAfter(now)) {
            return Optional.of(Duration.between(now, pausedUntil));
        }
        return breaker.tryAcquirePermission() ? Optional.empty() : Optional.of(settings.pause());
    }

    @Override
    public void giveBack() {
        breaker.releasePermission();
    }

    @Override
    public Supplier<Answer> prepare(UUID id, String body) {
        return () -> post(body);
    }

    Answer post(String body) {
        long start = breaker.getCurrentTimestamp();
        try {
            Answer answer = read(call(body));
            long took = breaker.getCurrentTimestamp() - start;
            if (answer.verdict() == Verdict.LATER && answer.pause() == null) {
                breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException(answer.reason()));
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            return answer;
        } catch (ExecutionException | TimeoutException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            log.debug("{} did not answer", service, e);
            return new Answer(Verdict.LATER, service + " did not answer", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            return new Answer(Verdict.LATER, "Baton was stopped", null);
        }
    }

    /** The client's own time limit ends with the headers: a body that never comes would hold the worker for ever. */
    private HttpResponse<String> call(String body) throws ExecutionException, TimeoutException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer(Verdict.TAKEN, null, null);
        }
        if (status == TOO_MANY) {
            String asked = response.headers().firstValue("Retry-After").orElse(null);
            Duration wait = RetryAfter.of(asked, settings.pause(), clock.instant(), LONGEST_PAUSE);
            pausedUntil = clock.instant().plus(wait);
            return new Answer(Verdict.LATER, service + " takes no more messages for now (429)", wait);
        }
        return status >= 500 || status == 408
                ? new Answer(Verdict.LATER, service + " cannot take the message now (" + status + ")", null)
                : new Answer(
                        Verdict.REFUSED,
                        service + " refused the message (" + status + code(response.body()) + ")",
                        null);
    }

    /** What of a refusal's words helps people and names nobody. */
    String code(String answer) {
        return "";
    }
}
