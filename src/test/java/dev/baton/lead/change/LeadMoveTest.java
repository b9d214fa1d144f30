package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.merge.OnePerson;
import dev.baton.lead.person.PersonClaims;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.testing.database.AnsweringJdbc;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Leads move to another campaign in which nobody of them stands yet. */
class LeadMoveTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final LeadIntakeProcess intake = mock(LeadIntakeProcess.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final OnePerson ann = new OnePerson();
    private final LeadMove move = new LeadMove(
            mock(PersonClaims.class),
            intake,
            timeline,
            AnsweringJdbc.empty(),
            LeadFixtures.leads(Map.of(), mock(ApplicationEventPublisher.class), clock),
            clock);

    @Test
    void movedLeadBelongsToTheOtherCampaignWithItsProcess() {
        Lead lead = came(ann.byEmail("Acme"));

        assertThat(move(lead)).isEmpty();

        assertThat(lead.campaignId()).isEqualTo("there");
        assertThat(lead.updatedAt()).isEqualTo(NOW);
        verify(intake).belongsTo(List.of(lead.id()), "there");
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.MOVED,
                        "manager",
                        null,
                        Map.of("from", LeadFixtures.CAMPAIGN, "to", "there"));
    }

    @Test
    void leadOfThatCampaignStays() {
        Lead lead = came(ann.in("there", ann.byEmail("Acme")));

        assertThat(move(lead)).containsEntry(lead.id(), "It belongs to this campaign already");
    }

    @Test
    void ofTwoWithOneAddressTheSecondStaysWhereItIs() {
        Lead first = came(ann.byEmail("Acme"));
        Lead second = came(ann.byEmail("Bolt"));

        assertThat(move(first, second))
                .containsOnly(
                        Map.entry(second.id(), "The campaign has a lead of the same person already: " + first.id()));
        assertThat(second.campaignId()).isEqualTo(LeadFixtures.CAMPAIGN);
    }

    @Test
    void phoneTellsPeopleApartOnlyWhereThereIsNoAddress() {
        assertThat(move(came(ann.byPhone("Acme")), came(ann.byPhone("Bolt"))))
                .as("two colleagues with one phone")
                .isEmpty();

        Lead first = came(ann.lead(null, ann.phone(), "Acme", null));
        Lead second = came(ann.lead(null, ann.phone(), "Bolt", null));
        assertThat(move(first, second)).containsOnlyKeys(second.id());
    }

    private Map<String, String> move(Lead... leads) {
        return move.move(List.of(leads), "there", "manager", Map.of());
    }

    private static Lead came(NewLead from) {
        return LeadFixtures.received(from, NOW.minusSeconds(60));
    }
}
