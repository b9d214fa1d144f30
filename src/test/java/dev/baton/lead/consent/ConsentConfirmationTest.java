package dev.baton.lead.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.ScorableLeads;
import dev.baton.lead.consent.Confirmations.Confirmation;
import dev.baton.lead.consent.ConsentConfirmation.Standing;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Who agreed to mail confirms that by a link: how long it counts, how often it is sent, and what it does. */
class ConsentConfirmationTest {

    private static final Instant CAME = Instant.parse("2026-05-05T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final TestClock clock = new TestClock(CAME);
    private final Lead lead = LeadFixtures.consent(true, true, ScorableLeads.lead(LeadFixtures.completeLead(), CAME));
    private final Confirmations confirmations = mock(Confirmations.class);
    private final LeadConsents consents = mock(LeadConsents.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final ConsentConfirmationProcess process = mock(ConsentConfirmationProcess.class);
    private final ConsentConfirmation confirmation = new ConsentConfirmation(
            LeadFixtures.leads(Map.of(lead.id(), lead), mock(ApplicationEventPublisher.class), clock),
            consents,
            mock(LegalBasisUses.class),
            confirmations,
            new ConfirmationSettings(WEEK, 3, URI.create("https://baton.example")),
            timeline,
            process,
            mock(EntityManager.class),
            clock);

    @Test
    void leadIsAskedOnceItHasComeAndNotAgainByItself() {
        assertThat(confirmation.isDue(lead.id())).isTrue();

        asked(1, null);
        assertThat(confirmation.isDue(lead.id())).isFalse();
    }

    @Test
    void whoNeedNotConfirmIsNotAsked() {
        lead.protect(lead.person().settled(true), lead.updatedAt());
        assertThat(confirmation.isDue(lead.id())).isFalse();

        LeadFixtures.consent(false, true, lead);
        assertThat(confirmation.isDue(lead.id())).as("took it back meanwhile").isFalse();
    }

    @Test
    void confirmationIsAwaitedForAWeekFromTheLastMail() {
        asked(1, null);
        assertThat(confirmation.until(lead.id())).isEqualTo(Date.from(CAME.plus(WEEK)));

        clock.advance(WEEK.minusSeconds(1));
        assertThat(confirmation.isAwaited(lead.id())).isTrue();
        assertThat(confirmation.isMissed(lead.id())).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(confirmation.isAwaited(lead.id())).isFalse();
        assertThat(confirmation.isMissed(lead.id())).isTrue();
    }

    @Test
    void beforeTheFirstMailTheWeekRunsFromWhenTheLeadCame() {
        assertThat(confirmation.until(lead.id())).isEqualTo(Date.from(CAME.plus(WEEK)));
    }

    /** A process can be moved back to the step that asks. */
    @Test
    void noProcessAsksMoreOftenThanTheHouseSays() {
        asked(3, null);

        assertThatThrownBy(() -> confirmation.ask(lead.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("asked 3 times");
        verify(confirmations, never()).ask(lead.id());
    }

    @Test
    void onlyAMissedConfirmationStandsOnTheTimeline() {
        asked(1, null);
        confirmation.noteMissed(lead.id());
        verify(timeline, never()).add(anyString(), any(), anyString(), any(), any());

        clock.advance(WEEK);
        confirmation.noteMissed(lead.id());
        verify(timeline).add(lead.id(), ActivityType.CONSENT_UNCONFIRMED, LeadTimeline.BATON, null, Map.of());
    }

    @Test
    void linkThatIsOpenConfirmsOnce() {
        asked(1, null);
        assertThat(confirm()).isEqualTo(Standing.OPEN);
        verify(consents).confirmed(lead, "I agree");
        verify(confirmations).confirmed(lead.id(), "203.0.113.5");

        lead.protect(lead.person().settled(true), lead.updatedAt());
        asked(1, CAME);
        assertThat(confirm()).isEqualTo(Standing.CONFIRMED);
        verify(consents).confirmed(lead, "I agree");
    }

    @Test
    void linkThatIsPastDoesNothing() {
        asked(1, null);
        clock.advance(WEEK);

        assertThat(confirm()).isEqualTo(Standing.EXPIRED);
        nothingIsConfirmed();
    }

    @Test
    void linkOfWhoTookItBackOrIsFrozenOrMergedDoesNothing() {
        asked(1, null);
        LeadFixtures.restricted(lead);
        assertThat(confirm()).isEqualTo(Standing.NOT_NEEDED);

        lead.protect(lead.person().restricted(null), lead.updatedAt());
        LeadFixtures.consent(false, true, lead);
        assertThat(confirm()).isEqualTo(Standing.NOT_NEEDED);

        LeadFixtures.mergedInto("lead_9", LeadFixtures.consent(true, true, lead));
        assertThat(confirm()).isEqualTo(Standing.NOT_NEEDED);
        nothingIsConfirmed();
    }

    @Test
    void linkThatNobodyKnowsSaysNothingOfAnybody() {
        when(confirmations.byToken("token")).thenReturn(Optional.empty());

        assertThat(confirm()).isEqualTo(Standing.UNKNOWN);
        nothingIsConfirmed();
    }

    @Test
    void leadIsAskedAgainUpToTheMost() {
        asked(2, null);
        correlates(true);
        confirmation.askAgain(lead, "manager");
        verify(timeline).add(lead.id(), ActivityType.CONSENT_ASKED, "manager", null, Map.of());

        asked(3, null);
        assertThatThrownBy(() -> confirmation.askAgain(lead, "manager"))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead was asked 3 times, which is as often as Baton asks");
    }

    @Test
    void afterItsTimeNobodyIsAskedAgain() {
        asked(1, null);
        clock.advance(WEEK);

        assertThatThrownBy(() -> confirmation.askAgain(lead, "manager"))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("There is nothing to confirm, or the time for it is over");
    }

    @Test
    void whileTheMailBeforeIsOnItsWayNobodyIsAskedAgain() {
        asked(1, null);
        correlates(false);

        assertThatThrownBy(() -> confirmation.askAgain(lead, "manager"))
                .hasMessage("The mail before is still on its way; try again in a moment");
        verify(timeline, never()).add(anyString(), any(), anyString(), any(), any());
    }

    @Test
    void leadsPageSaysHowItStands() {
        assertThat(state()).isEqualTo("awaited, again false");
        asked(1, null);
        assertThat(state()).isEqualTo("awaited, again true");
        asked(3, null);
        assertThat(state()).isEqualTo("awaited, again false");
        clock.advance(WEEK);
        assertThat(state()).isEqualTo("missed, again false");
        lead.protect(lead.person().settled(true), lead.updatedAt());
        assertThat(state()).isEqualTo("settled, again false");
        asked(3, CAME);
        assertThat(state()).isEqualTo("confirmed, again false");
    }

    @Test
    void frozenLeadIsNotAskedAgainFromItsPage() {
        asked(1, null);
        LeadFixtures.restricted(lead);

        assertThat(state()).isEqualTo("awaited, again false");
    }

    private String state() {
        ConsentView.Confirmation shown = confirmation.of(lead);
        return shown.state() + ", again " + shown.canAskAgain();
    }

    private Standing confirm() {
        return confirmation.confirm("token", "I agree", "203.0.113.5").standing();
    }

    private void nothingIsConfirmed() {
        verify(consents, never()).confirmed(any(), anyString());
        verify(confirmations, never()).confirmed(anyString(), anyString());
    }

    private void asked(int times, Instant confirmedAt) {
        Optional<Confirmation> row =
                Optional.of(new Confirmation(lead.id(), times, CAME, CAME.plus(WEEK), confirmedAt, null));
        when(confirmations.of(lead.id())).thenReturn(row);
        when(confirmations.byToken("token")).thenReturn(row);
    }

    private void correlates(boolean waits) {
        when(process.askAgain(anyString())).thenReturn(waits);
    }
}
