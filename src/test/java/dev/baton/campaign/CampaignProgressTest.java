package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a campaign has come, and when it will be through. */
class CampaignProgressTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    @Test
    void campaignWithoutLeadsHasNoPace() {
        assertThat(CampaignProgress.of(0, 0, null, NOW)).isEqualTo(new CampaignProgress(0, null, null));
    }

    @Test
    void campaignOfWhichNoneIsProcessedHasNoPaceEither() {
        assertThat(CampaignProgress.of(10, 0, null, NOW)).isEqualTo(new CampaignProgress(0, null, null));
    }

    @ParameterizedTest(name = "{1} of {0} in {2} hours")
    @CsvSource({
        "100, 25, 240, 25, 2.5, 30",
        "3, 1, 24, 33.3, 1, 2",
        "10, 10, 48, 100, 5, 0",
        "10, 4, 1, 40, 4, 2",
        "10, 4, 36, 40, 2.7, 3"
    })
    void remainderIsDividedByThePaceSinceTheFirstLead(
            long total, long processed, long hours, double percent, double perDay, long daysLeft) {
        assertThat(CampaignProgress.of(total, processed, NOW.minus(Duration.ofHours(hours)), NOW))
                .isEqualTo(new CampaignProgress(percent, perDay, daysLeft));
    }

    @Test
    void daysLeftFollowFromThePaceAsItIsNotAsItIsShown() {
        assertThat(CampaignProgress.of(1000, 1, NOW.minus(Duration.ofDays(100)), NOW))
                .isEqualTo(new CampaignProgress(0.1, 0.0, 99_900L));
    }
}
