package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.organisation.Organisation;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who may be offered a campaign's leads. */
class CampaignTest {

    private static final Organisation HOUSE = new Organisation(null, "US", "USD", ZoneOffset.UTC, "en");

    private final Campaign campaign = new Campaign("a", "A", "web", HOUSE, Instant.parse("2026-05-05T12:00:00Z"));

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
