package dev.baton.lead.consent;

import dev.baton.shared.StartRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people confirm by e-mail that they agreed to mail.
 *
 * @param validFor how long the link in the mail counts, from the last time it was sent
 * @param most how often it is sent to one lead, all in all
 * @param publicUrl under which people outside reach Baton, for the link
 */
@Validated
@ConfigurationProperties("baton.double-opt-in")
record ConfirmationSettings(@NotNull Duration validFor, @Min(1) @Max(10) int most, @NotNull URI publicUrl) {

    ConfirmationSettings {
        if (validFor != null && (validFor.isZero() || validFor.isNegative())) {
            throw new StartRefused("baton.double-opt-in.valid-for must be a time, as in 7d");
        }
    }
}
