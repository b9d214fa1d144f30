package dev.baton.lead.capture;

import jakarta.validation.constraints.Min;
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
 * @param startAtOnceUpTo captures a second on this node; beyond it their processes are started behind the answer
 * @param respondWithin when somebody gets in touch
 * @param respondToUrgentWithin the same, when the urgency holds one of the words
 */
@Validated
@ConfigurationProperties("baton.capture")
public record CaptureSettings(
        @Min(0) int startAtOnceUpTo,
        @NotNull Duration respondWithin,
        @NotNull Duration respondToUrgentWithin,
        @NotEmpty List<String> urgentWords) {

    /** "Not urgent" is not urgent. @param urgency as the lead gave it; may be null */
    public boolean isUrgent(String urgency) {
        if (urgency == null) {
            return false;
        }
        String words = urgency.toLowerCase(Locale.ROOT);
        return !words.startsWith("no") && Arrays.stream(words.split("\\P{L}+")).anyMatch(urgentWords::contains);
    }
}
