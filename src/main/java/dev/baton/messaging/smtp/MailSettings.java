package dev.baton.messaging.smtp;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mail leaves the house.
 *
 * @param host the mail server; blank in the demo: the mailbox inside the application takes the mails
 * @param startTls required whenever a password is given
 * @param publicUrl under which leads reach this installation, for the links in mails
 * @param retryAfter how long to wait after the first, second, … failed attempt; after the last one a person is asked
 */
@Validated
@ConfigurationProperties("baton.mail")
public record MailSettings(
        String host,
        @Min(0) int port,
        String username,
        String password,
        boolean startTls,
        @NotBlank @Email String from,
        @NotBlank String fromName,
        @NotNull Duration timeout,
        @NotNull List<Duration> retryAfter,
        @NotNull URI publicUrl) {

    boolean hasServer() {
        return host != null && !host.isBlank();
    }

    boolean hasLogin() {
        return username != null && !username.isBlank() && password != null && !password.isBlank();
    }
}
