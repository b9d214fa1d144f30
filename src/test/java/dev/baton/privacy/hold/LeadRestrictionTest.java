package dev.baton.privacy.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.baton.audit.AuditLog;
import dev.baton.engine.Processes;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** A lead is frozen at the person's request, and thawed again: once each. */
class LeadRestrictionTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final Processes processes = mock(Processes.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Lead lead = ScorableLeads.lead(LeadFixtures.completeLead(), NOW);
    private final LeadRestriction restriction = new LeadRestriction(
            LeadFixtures.leads(Map.of(lead.id(), lead), mock(ApplicationEventPublisher.class), clock),
            timeline,
            processes,
            mock(EntityManager.class),
            audit,
            clock);

    @Test
    void frozenLeadStandsStillHoweverOftenItIsFrozen() {
        restriction.restrict(lead.id(), "manager");
        restriction.restrict(lead.id(), "manager");

        assertThat(lead.person().isRestricted()).isTrue();
        verify(processes, times(1)).pause(lead.id());
        verify(timeline, times(1)).add(lead.id(), ActivityType.RESTRICTED, "manager", null, Map.of());
        verify(audit, times(1)).record("manager", "lead_restricted", "lead", lead.id());
    }

    @Test
    void leadThatIsThawedGoesOn() {
        restriction.restrict(lead.id(), "manager");

        restriction.lift(lead.id(), "manager");

        assertThat(lead.person().isRestricted()).isFalse();
        verify(processes).goOn(lead.id());
        verify(timeline).add(lead.id(), ActivityType.RESTRICTION_LIFTED, "manager", null, Map.of());
    }

    @Test
    void leadThatIsNotFrozenIsNotThawed() {
        restriction.lift(lead.id(), "manager");

        verify(processes, never()).goOn(anyString());
        verify(timeline, never()).add(anyString(), any(), anyString(), any(), any());
    }
}
