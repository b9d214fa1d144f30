package dev.baton.shared.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;

/** Circuit breakers for services that are left alone for a while when they fail again and again. */
public final class Breakers {

    private static final int CALLS_WATCHED = 10;
    private static final int CALLS_BEFORE_JUDGING = 4;

    private Breakers() {}

    /**
     * One that lets a single call through behind each pause. That call may be lost with its thread, so another one is let
     * through when no call can still be under way.
     *
     * @param pause how long the service is left alone
     * @param timeout of one call
     */
    public static CircuitBreaker of(String service, Duration pause, Duration timeout, Clock clock) {
        return CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_WATCHED)
                        .minimumNumberOfCalls(CALLS_BEFORE_JUDGING)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(pause)
                        .maxWaitDurationInHalfOpenState(timeout.multipliedBy(2))
                        .clock(clock)
                        .build());
    }
}
