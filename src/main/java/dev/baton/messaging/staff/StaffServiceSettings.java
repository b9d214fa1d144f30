package dev.baton.messaging.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How services are called that take a message at a web address.
 *
 * @param timeout for the whole answer; other messages of this node wait meanwhile
 * @param retryAfter how long to wait after the first, second, … failed attempt; after the last one a person is asked
 * @param pause how long a service that fails again and again is left alone
 */
@Validated
@ConfigurationProperties("baton.staff-services")
public record StaffServiceSettings(
        @NotNull Duration timeout, @NotEmpty List<Duration> retryAfter, @NotNull Duration pause) {}
