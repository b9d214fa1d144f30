package dev.baton.messaging.staff;

import dev.baton.shared.RetryAfter;
import dev.baton.shared.outside.Breakers;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that takes messages at a web address. It is called no sooner than it asks for ({@code Retry-After}), and left
 * alone for a while when it fails again and again.
 *
 * @param <M> a message as it wants it
 */
public abstract class StaffService<M> implements StaffChannel<M> {

    private static final Logger log = LoggerFactory.getLogger(StaffService.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_MANY = 429;

    private final String service;
    private final StaffServiceSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private volatile Instant pausedUntil = Instant.MIN;

    /** @param service its name, for people */
    StaffService(String service, StaffServiceSettings settings, Clock clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
        this.breaker = Breakers.of(service, settings.pause(), settings.timeout(), clock);
    }

    /** @param code what of a refusal helps people and names nobody, as it is told behind the status; blank: nothing */
    record Reply(int status, Optional<String> retryAfter, String code) {}

    /** Sends it, once. @throws StaffHttp.NoAnswer when none came */
    abstract Reply call(M message);

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
    public Supplier<Answer> prepare(UUID id, M message) {
        return () -> post(message);
    }

    Answer post(M message) {
        long start = breaker.getCurrentTimestamp();
        try {
            Answer answer = read(call(message));
            long took = breaker.getCurrentTimestamp() - start;
            if (answer.verdict() == Verdict.LATER && answer.pause() == null) {
                breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException(answer.reason()));
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            return answer;
        } catch (StaffHttp.NoAnswer e) {
            if (Thread.currentThread().isInterrupted()) {
                breaker.releasePermission();
                return new Answer(Verdict.LATER, "Baton was stopped", null);
            }
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            log.debug("{} did not answer", service, e);
            return new Answer(Verdict.LATER, service + " did not answer", null);
        } catch (RuntimeException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }

    private Answer read(Reply reply) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Answer(Verdict.TAKEN, null, null);
        }
        if (status == TOO_MANY) {
            Duration wait =
                    RetryAfter.of(reply.retryAfter().orElse(null), settings.pause(), clock.instant(), LONGEST_PAUSE);
            pausedUntil = clock.instant().plus(wait);
            return new Answer(Verdict.LATER, service + " takes no more messages for now (429)", wait);
        }
        return status >= 500 || status == 408
                ? new Answer(Verdict.LATER, service + " cannot take the message now (" + status + ")", null)
                : new Answer(Verdict.REFUSED, service + " refused the message (" + status + reply.code() + ")", null);
    }
}
