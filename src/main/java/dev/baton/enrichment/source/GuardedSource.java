package dev.baton.enrichment.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.baton.shared.outside.Breakers;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks a source no more often than needed: answers are kept for a while, and a source that fails is left alone. */
public final class GuardedSource {

    private static final int ANSWERS_KEPT = 50_000;

    private final Source source;
    private final EnrichmentSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Cache<String, Map<Fact, String>> answers;
    private volatile Instant pausedUntil = Instant.MIN;

    public GuardedSource(Source source, EnrichmentSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.breaker = Breakers.of(source.name(), settings.pause(), settings.timeout(), clock);
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.answers = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(settings.keep())
                .maximumSize(ANSWERS_KEPT)
                .build();
    }

    public Source source() {
        return source;
    }

    /** @throws SourceAway also when it is left alone for now */
    public Map<Fact, String> lookUp(String asked) throws SourceAway {
        Map<Fact, String> known = answers.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        if (pausedUntil.isAfter(now)) {
            throw SourceAway.busy("it takes no questions for now", Duration.between(now, pausedUntil));
        }
        if (!breaker.tryAcquirePermission()) {
            throw SourceAway.busy("it has failed again and again and is left alone for now", settings.pause());
        }
        Map<Fact, String> answer = ask(asked);
        answers.put(asked, answer);
        return answer;
    }

    private Map<Fact, String> ask(String asked) throws SourceAway {
        long start = breaker.getCurrentTimestamp();
        try {
            Map<Fact, String> answer = source.lookUp(asked);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (SourceAway e) {
            if (e.pause() != null) {
                pausedUntil = clock.instant().plus(e.pause());
            }
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        } catch (RuntimeException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }
}
