package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.assignment.rep.RepLoads;
import dev.baton.assignment.rep.RepRoster;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfileFixtures;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadOrigin;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.state.Tracking;
import dev.baton.rules.RuleSets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order in which the reps are asked. */
class RoutingTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Instant EARLIER = NOW.minusSeconds(3600);
    private static final RepProfile ANA = RepProfileFixtures.rep("ana");
    private static final RepProfile BEN = RepProfileFixtures.rep("ben");
    private static final RepProfile CLEO = RepProfileFixtures.rep("cleo");

    @Test
    void betweenEqualsTheOneWhoHasWaitedLongestIsFirst() {
        Map<String, RepLoads.Load> loads = Map.of(
                "ana", new RepLoads.Load(1, NOW),
                "ben", new RepLoads.Load(1, EARLIER),
                "cleo", new RepLoads.Load(1, NOW.minusSeconds(60)));

        assertThat(order(List.of(ANA, BEN, CLEO), List.of(), List.of(), loads)).containsExactly("ben", "cleo", "ana");
    }

    @Test
    void betweenEqualsItIsSaidWhatDecided() {
        Map<String, RepLoads.Load> loads = Map.of(
                "ana", new RepLoads.Load(1, NOW),
                "ben", new RepLoads.Load(1, EARLIER),
                "cleo", new RepLoads.Load(1, NOW));

        assertThat(rank(List.of(ANA, BEN, CLEO), List.of(), List.of(), loads, List.of()))
                .extracting(reason -> reason.reason().replaceAll("^.*open leads?, ", ""))
                .containsExactly(
                        "waited longest for a lead, among equals",
                        "same points, but got a lead more recently",
                        "same points and wait, so by user name");
        assertThat(rank(List.of(ANA, BEN), List.of(), List.of(), loads, List.of(), "ana"))
                .extracting(RoutingReason::reason)
                .allSatisfy(reason -> assertThat(reason).doesNotContain("waited"));
    }

    @Test
    void whoIsAloneOrAheadByPointsNeedsNoSuchWords() {
        Map<String, RepLoads.Load> loads =
                Map.of("ana", new RepLoads.Load(1, NOW), "ben", new RepLoads.Load(9, EARLIER));

        assertThat(rank(List.of(ANA, BEN), List.of(), List.of(), loads, List.of()))
                .extracting(RoutingReason::reason)
                .allSatisfy(reason -> assertThat(reason).doesNotContain("equals", "same points"));
    }

    @Test
    void fewerOpenLeadsCountMoreThanALongWait() {
        Map<String, RepLoads.Load> loads =
                Map.of("ana", new RepLoads.Load(1, NOW), "ben", new RepLoads.Load(9, EARLIER));

        assertThat(order(List.of(ANA, BEN), List.of(), List.of(), loads)).containsExactly("ana", "ben");
    }

    @Test
    void onlyRepsChosenForTheLeadAreAsked() {
        assertThat(order(List.of(ANA, BEN, CLEO), List.of("cleo"), List.of("ana"), Map.of()))
                .containsExactly("cleo");
    }

    @Test
    void withoutAChoiceTheRepsOfTheCampaignAreAsked() {
        assertThat(order(List.of(ANA, BEN, CLEO), List.of(), List.of("ana"), Map.of()))
                .containsExactly("ana");
    }

    @Test
    void whoIsExcludedStandsLastWithTheReason() {
        RepProfile absent = RepProfileFixtures.absent("ana", LocalDate.of(2026, 5, 1), null);

        List<RoutingReason> ranking = rank(List.of(absent, BEN), List.of(), List.of(), Map.of(), List.of());

        assertThat(ranking).extracting(RoutingReason::username).containsExactly("ben", "ana");
        assertThat(ranking.get(1).eligible()).isFalse();
        assertThat(ranking.get(1).reason()).isEqualTo("is absent");
    }

    @Test
    void whoHadTheLeadBeforeIsNotEligible() {
        List<RoutingReason> ranking = rank(List.of(ANA, BEN), List.of(), List.of(), Map.of(), List.of("ana"));

        assertThat(ranking)
                .filteredOn(RoutingReason::eligible)
                .extracting(RoutingReason::username)
                .containsExactly("ben");
    }

    @Test
    void whileItIsOfferedTheLeadStaysWithItsRepAmongEqualsAndIsNotCountedAmongTheirs() {
        Map<String, RepLoads.Load> loads =
                Map.of("ana", new RepLoads.Load(2, NOW), "ben", new RepLoads.Load(1, EARLIER));

        assertThat(order(List.of(ANA, BEN), List.of(), List.of(), loads)).startsWith("ben");
        assertThat(rank(List.of(ANA, BEN), List.of(), List.of(), loads, List.of(), "ana"))
                .first()
                .satisfies(best -> {
                    assertThat(best.username()).isEqualTo("ana");
                    assertThat(best.reason()).contains("1 open lead");
                });
    }

    private static List<String> order(
            List<RepProfile> team, List<String> chosen, List<String> campaign, Map<String, RepLoads.Load> loads) {
        return rank(team, chosen, campaign, loads, List.of()).stream()
                .map(RoutingReason::username)
                .toList();
    }

    private static List<RoutingReason> rank(
            List<RepProfile> team,
            List<String> chosen,
            List<String> campaign,
            Map<String, RepLoads.Load> loads,
            List<String> before) {
        return rank(team, chosen, campaign, loads, before, null);
    }

    private static List<RoutingReason> rank(
            List<RepProfile> team,
            List<String> chosen,
            List<String> campaign,
            Map<String, RepLoads.Load> loads,
            List<String> before,
            String offeredTo) {
        RepProfiles profiles = mock(RepProfiles.class);
        when(profiles.ofReps()).thenReturn(team);
        RepLoads counted = mock(RepLoads.class);
        when(counted.of(anyString()))
                .thenAnswer(call -> loads.getOrDefault(call.<String>getArgument(0), RepLoads.Load.NONE));
        when(counted.busiest())
                .thenReturn(loads.values().stream()
                        .mapToInt(RepLoads.Load::open)
                        .max()
                        .orElse(0));
        CampaignInfo info = LeadFixtures.campaign(campaign, List.of());
        return new Routing(
                        RuleSets.repository(), new RepRoster(profiles, CLOCK), counted, LeadFixtures.only(info), CLOCK)
                .rank(lead(chosen), before, offeredTo);
    }

    private static LeadProfile lead(List<String> reps) {
        Enquiry enquiry = new Enquiry(
                LeadOrigin.of(null, "spreadsheet", Tracking.NONE, false),
                null,
                null,
                null,
                new LeadTraits(null, false, false, false, null),
                null,
                null,
                reps.toArray(String[]::new));
        return new LeadProfile(LeadFixtures.CAMPAIGN, enquiry, FoundFacts.NONE, Grade.B, 60);
    }
}
