package dev.baton.shared.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.TestClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private final CircuitBreaker breaker = Breakers.of("slack", PAUSE, Duration.ofMillis(50), clock);

    @Test
    void oneCallIsLetThroughBehindThePause() {
        fails();

        assertThat(breaker.tryAcquirePermission()).as("the pause").isFalse();
        clock.advance(PAUSE.plusSeconds(1));
        assertThat(breaker.tryAcquirePermission()).isTrue();
        assertThat(breaker.tryAcquirePermission()).as("a second one").isFalse();
    }

    @Test
    void callWhoseEndNobodyHearsOfIsNotTheLastOne() {
        fails();
        clock.advance(PAUSE.plusSeconds(1));
        assertThat(breaker.tryAcquirePermission()).isTrue();

        await().until(() -> {
            clock.advance(PAUSE.plusSeconds(1));
            return breaker.tryAcquirePermission();
        });
    }

    private void fails() {
        for (int failures = 1; failures <= 4; failures++) {
            breaker.onError(1, TimeUnit.MILLISECONDS, new IllegalStateException("fails"));
        }
    }
}
