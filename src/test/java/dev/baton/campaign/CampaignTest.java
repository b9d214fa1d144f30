package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may be offered a campaign's leads. */
class CampaignTest {

    private final Campaign campaign = new Campaign("a", "A", "web", Instant.parse("2026-05-05T12:00:00Z"));

    @Test
    void withoutRepsOfItsOwnEverybodyMay() {
        assertThat(campaign.routedTo()).isEmpty();

        campaign.assignedTo = "rep3";
        assertThat(campaign.routedTo()).as("also where one is asked first").isEmpty();
    }

    @Test
    void whoIsAskedFirstIsAmongItsRepsOnce() {
        campaign.reps = new String[] {"rep1", "rep2"};
        assertThat(campaign.routedTo()).containsExactly("rep1", "rep2");

        campaign.assignedTo = "rep3";
        assertThat(campaign.routedTo()).containsExactly("rep3", "rep1", "rep2");

        campaign.assignedTo = "rep2";
        assertThat(campaign.routedTo()).containsExactly("rep2", "rep1");
    }
}
