package dev.baton.failure.alert;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of failures by mail.
 *
 * @param alertEmails nobody: none is sent
 * @param alertEvery how often at most about one kind of failure
 * @param publicUrl under which people reach the console, for links
 */
@Validated
@ConfigurationProperties("baton.failure")
public record FailureSettings(
        @NotNull List<@Email String> alertEmails, @NotNull Duration alertEvery, @NotNull URI publicUrl) {}
