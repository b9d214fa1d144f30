package dev.baton.integration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered to webhooks.
 *
 * @param timeout for the whole answer
 * @param retryAfter how long to wait after the first, second, … failure of an event; after the last it has failed
 * @param longestPause how long an endpoint that fails is left alone at most, and the most that Retry-After can ask for
 * @param stopAfter when an endpoint that did nothing but fail is stopped
 * @param oldSecretFor how long the secret before counts after an exchange
 * @param keepDelivered how long what was delivered or handed over stands in the log
 * @param keepUndelivered how long what was not delivered waits for a person
 * @param batch events of one endpoint that a node takes at a time
 * @param privateAddresses whether this machine may be called, of all private addresses it alone, and without TLS: for trying out
 */
@Validated
@ConfigurationProperties("baton.integration")
public record IntegrationSettings(
        @NotNull Duration timeout,
        @NotEmpty List<Duration> retryAfter,
        @NotNull Duration longestPause,
        @NotNull Duration stopAfter,
        @NotNull Duration oldSecretFor,
        @NotNull Duration keepDelivered,
        @NotNull Duration keepUndelivered,
        @Positive int batch,
        boolean privateAddresses) {

    /** Long enough for a batch of which each event takes its full time. */
    public Duration lease() {
        return timeout.multipliedBy(batch + 1L);
    }
}
