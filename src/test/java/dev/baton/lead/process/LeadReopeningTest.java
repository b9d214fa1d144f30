package dev.baton.lead.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.OffersBeginAgain;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadStanding;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead gets its earlier status back, and goes on where it was closed meanwhile. */
class LeadReopeningTest {

    private static final Instant CAME = Instant.parse("2026-05-05T12:00:00Z");
    private static final Instant NOW = CAME.plusSeconds(600);

    private final LeadIntakeProcess intake = mock(LeadIntakeProcess.class);
    private final LeadStarts starts = mock(LeadStarts.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final Lead lead = ScorableLeads.lead(LeadFixtures.completeLead(), CAME);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final LeadReopening reopening = new LeadReopening(
            intake,
            starts,
            timeline,
            events,
            mock(EntityManager.class),
            mock(JdbcClient.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void statusAndWhatHangsOnItAreAsTheyWere() {
        lead.moveTo(LeadStatus.CONTACTED, CAME);
        lead.followUpOn(NOW.plusSeconds(60), CAME);
        LeadStanding before = LeadStanding.of(lead);
        lead.moveTo(LeadStatus.CLOSED_LOST, CAME);

        reopening.giveBack(lead, before, "manager", Map.of("job", "1"));

        assertThat(LeadStanding.of(lead)).isEqualTo(before);
        assertThat(lead.progress().closedAt()).isNull();
        assertThat(lead.updatedAt()).isEqualTo(NOW);
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.STATUS_CHANGED,
                        "manager",
                        null,
                        Map.of("job", "1", "from", "closed_lost", "to", "contacted"));
    }

    @Test
    void workOfARepGoesOnWithThatRep() {
        lead.assigned("rep1", CAME);
        closeAndGiveBack();

        verify(intake).workAgain(lead);
        verifyNoInteractions(starts);
    }

    @Test
    void whatNobodyHadAcceptedIsOfferedAnew() {
        lead.judged(lead.judgement().scored(List.of(), "7"), CAME);
        closeAndGiveBack();

        verify(intake).routeAgain(lead);
        verify(events).publishEvent(new OffersBeginAgain(lead.id()));
        verifyNoInteractions(starts);
    }

    @Test
    void processThatHadNotBegunBeginsNow() {
        closeAndGiveBack();

        verify(starts).add(List.of(lead.id()));
        verifyNoInteractions(intake);
    }

    @Test
    void leadThatWasNotClosedHasItsProcessStill() {
        LeadStanding before = LeadStanding.of(lead);
        lead.moveTo(LeadStatus.CONTACTED, CAME);

        reopening.giveBack(lead, before, "manager", Map.of());

        assertThat(lead.status()).isEqualTo(LeadStatus.NEW);
        assertThat(lead.progress().contactedAt()).isNull();
        verifyNoInteractions(intake, starts);
    }

    private void closeAndGiveBack() {
        LeadStanding before = LeadStanding.of(lead);
        lead.moveTo(LeadStatus.CLOSED_LOST, CAME);
        reopening.giveBack(lead, before, "manager", Map.of());
    }
}
