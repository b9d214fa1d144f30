package dev.baton.lead.capture;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What senders of leads are told (002, next steps).
 *
 * @param respondWithin when somebody gets in touch
 * @param respondToUrgentWithin the same, when the urgency holds one of the words
 */
@Validated
@ConfigurationProperties("baton.capture")
record CaptureSettings(
        @NotNull Duration respondWithin, @NotNull Duration respondToUrgentWithin, @NotEmpty List<String> urgentWords) {}
