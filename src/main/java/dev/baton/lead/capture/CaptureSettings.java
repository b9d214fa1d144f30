package dev.baton.lead.capture;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How leads are taken in, and what their senders are told (002, next steps).
 *
 * @param respondWithin when somebody gets in touch
 * @param respondToUrgentWithin the same, when the urgency holds one of the words
 */
@Validated
@ConfigurationProperties("baton.capture")
public record CaptureSettings(
        @NotNull Duration respondWithin, @NotNull Duration respondToUrgentWithin, @NotEmpty List<String> urgentWords) {

    /** "Not urgent" is not urgent. @param urgency as the lead gave it; may be null */
    public boolean isUrgent(String urgency) {
        if (urgency == null) {
            return false;
        }
        String words = urgency.toLowerCase(Locale.ROOT);
        return !words.startsWith("no") && Arrays.stream(words.split("\\P{L}+")).anyMatch(urgentWords::contains);
    }
}
