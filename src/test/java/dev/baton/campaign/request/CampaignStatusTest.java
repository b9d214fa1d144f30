package dev.baton.campaign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.baton.shared.Conflict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where to where a campaign moves. */
class CampaignStatusTest {

    @ParameterizedTest
    @CsvSource({
        "draft, draft active",
        "active, active paused completed",
        "paused, active paused completed",
        "completed, active paused completed"
    })
    void movesAlongItsSteps(String from, String allowed) {
        assertThat(CampaignStatus.NAMES.stream().filter(to -> refusal(from, to) == null))
                .containsExactlyInAnyOrder(allowed.split(" "));
    }

    @Test
    void aRefusalSaysWhatTheStateIs() {
        assertThat(Stream.of(refusal("paused", "draft"), refusal("draft", "paused")))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Conflict.class))
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "The campaign is paused: it does not become a draft again",
                        "A draft takes no leads yet: make it active first");
    }

    private static Throwable refusal(String from, String to) {
        return catchThrowable(() -> CampaignStatus.of(from).requireMay(CampaignStatus.of(to)));
    }
}
