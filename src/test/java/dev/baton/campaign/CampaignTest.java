package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.organisation.Organisation;
import dev.baton.lead.campaign.RoutedReps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may be offered a campaign's leads. */
class CampaignTest {

    private static final Organisation HOUSE = new Organisation(null, "US", "USD", ZoneOffset.UTC, "en");

    private final Campaign campaign = new Campaign("a", "A", "web", HOUSE, Instant.parse("2026-05-05T12:00:00Z"));

    @Test
    void withoutRepsOfItsOwnEverybodyMay() {
        assertThat(campaign.routedTo(Map.of())).isEqualTo(RoutedReps.EVERY_REP);

        campaign.assignedTo = "rep3";
        assertThat(campaign.routedTo(Map.of()).allows("rep1"))
                .as("also where one is asked first")
                .isTrue();
    }

    @Test
    void whoIsAskedFirstIsAmongItsRepsOnce() {
        campaign.reps = new String[] {"rep1", "rep2"};
        assertThat(campaign.routedTo(Map.of()).reps()).containsExactly("rep1", "rep2");

        campaign.assignedTo = "rep3";
        assertThat(campaign.routedTo(Map.of()).reps()).containsExactly("rep3", "rep1", "rep2");

        campaign.assignedTo = "rep2";
        assertThat(campaign.routedTo(Map.of()).reps()).containsExactly("rep2", "rep1");
    }

    @Test
    void membersOfItsTeamsAreAmongItsReps() {
        UUID north = UUID.randomUUID();
        UUID empty = UUID.randomUUID();
        Map<UUID, List<String>> members = Map.of(north, List.of("rep1", "rep3"));
        campaign.reps = new String[] {"rep1"};
        campaign.teams = new UUID[] {north, empty};

        assertThat(campaign.routedTo(members).reps()).containsExactly("rep1", "rep3");
        assertThat(campaign.routedTo(members).allows("rep2")).isFalse();
    }

    /** Not to everybody, who was never chosen. */
    @Test
    void whereNobodyIsInItsTeamsLeadsGoToNobody() {
        campaign.teams = new UUID[] {UUID.randomUUID()};

        assertThat(campaign.routedTo(Map.of())).isEqualTo(RoutedReps.these(List.of()));
        assertThat(campaign.routedTo(Map.of()).allows("rep1")).isFalse();
    }
}
