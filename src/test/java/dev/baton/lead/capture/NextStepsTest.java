package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sender of a lead may expect. */
class NextStepsTest {

    private static final CaptureSettings SETTINGS =
            new CaptureSettings(Duration.ofHours(24), Duration.ofMinutes(90), List.of("urgent", "high", "asap"));

    @ParameterizedTest
    @CsvSource({
        "High (Same day), 1 hour",
        "URGENT!, 1 hour",
        "as soon as possible: asap, 1 hour",
        "not urgent, 24 hours",
        "No high hurry, 24 hours",
        "highly unusual, 24 hours",
        "low, 24 hours",
        ", 24 hours"
    })
    void urgentLeadIsAnsweredSooner(String urgency, String within) {
        assertThat(NextSteps.responseTime(urgency, SETTINGS)).isEqualTo(within);
    }

    @Test
    void whoGaveNoAddressIsCalled() {
        assertThat(NextSteps.of(LeadFixtures.completeLead(), SETTINGS).contactMethod())
                .isEqualTo("email");
        assertThat(NextSteps.of(LeadFixtures.lead(LeadFixtures.contact("Joan", "Doe", null)), SETTINGS)
                        .contactMethod())
                .isEqualTo("phone");
    }

    @Test
    void onlyWhoBringsAVisitorIdIsTracked() {
        assertThat(NextSteps.of(LeadFixtures.completeLead(), SETTINGS).trackingEnabled())
                .isFalse();
    }
}
