package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.LeadEvents;
import dev.baton.lead.LeadEvents.FollowUpMoved;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadStanding;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.process.LeadStarts;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Changes of a lead past its tasks: whose they may be, and what they bring. */
class LeadChangesTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final CurrentUser MANAGER = new CurrentUser("manager", true, true, true);
    private static final CurrentUser REP = new CurrentUser("rep1", false, false, false);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final LeadStarts starts = mock(LeadStarts.class);
    private final LeadEnding ending = mock(LeadEnding.class);
    private final LeadAccess access = mock(LeadAccess.class);
    private final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), NOW.minusSeconds(60));
    private final LeadChanges changes = new LeadChanges(
            access,
            LeadFixtures.leads(Map.of(lead.id(), lead), events, clock),
            LeadFixtures.vault(),
            starts,
            ending,
            LeadDealsTest.deals(timeline, clock),
            timeline,
            mock(ChangesMeanwhile.class),
            mock(AuditLog.class),
            mock(EntityManager.class),
            events,
            clock);

    private LeadChange.Worth worth = LeadChange.Worth.UNNAMED;

    @BeforeEach
    void showLead() {
        when(access.held(anyString(), any())).thenReturn(lead);
    }

    @Test
    void wonLeadHasAValueThatIsCorrectedLaterAndGoesWhenItIsReopened() {
        LeadStanding open = LeadStanding.of(lead);
        List.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.PROPOSAL)
                .forEach(status -> lead.moveTo(status, NOW));
        worth = new LeadChange.Worth(true, new BigDecimal("1200.5"), null);
        assertThat(change(MANAGER, null, null, LeadStatus.CLOSED_WON, null))
                .contains("status", "deal_value", "deal_currency");
        assertThat(lead.progress().deal()).hasToString("1200.50 USD");

        worth = new LeadChange.Worth(true, new BigDecimal("900"), "JPY");
        change(MANAGER, null, null, null, null);
        assertThat(lead.progress().deal()).hasToString("900 JPY");

        lead.reopen(open, NOW);
        assertThat(lead.progress().deal()).isEqualTo(Deal.NONE);
    }

    @Test
    void otherValuesTakeThePlaceOfThoseBeforeAndTheLeadIsScoredAgain() {
        change(MANAGER, "company", null, null, null);

        assertThat(LeadFixtures.vault().contact(lead).company()).isEqualTo("Changed");
        verify(events).publishEvent(new LeadEvents.LeadEdited(lead.id()));
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.LEAD_CHANGED,
                        "manager",
                        null,
                        Map.of("fields", List.of("company"), "version", 0));
    }

    @Test
    void repChangesALeadOnlyOnceItIsAccepted() {
        lead.offered("rep1", NOW, NOW);
        assertThatThrownBy(() -> change(REP, "company", null, null, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("Accept the lead before you change it");

        lead.assigned("rep1", NOW);
        change(REP, "company", null, null, null);

        assertThat(LeadFixtures.vault().contact(lead).company()).isEqualTo("Changed");
    }

    @Test
    void partOfAnotherLeadAndAFrozenOneStayAsTheyAre() {
        LeadFixtures.restricted(lead);
        assertThatThrownBy(() -> change(MANAGER, "company", null, null, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is frozen at the person's request; a manager can lift that on its page");

        LeadFixtures.mergedInto("lead_9", lead);
        assertThatThrownBy(() -> change(MANAGER, "company", null, null, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead was merged into lead_9; go on with that one");
    }

    @Test
    void correctionAtThePersonsRequestReachesAFrozenLeadButNoPartOfAnother() {
        LeadFixtures.restricted(lead);
        assertThat(correct()).isTrue();
        assertThat(LeadFixtures.vault().contact(lead).company()).isEqualTo("Changed");

        LeadFixtures.mergedInto("lead_9", lead);
        assertThat(correct()).isFalse();
    }

    @Test
    void followUpMovesTheWorkToThatTime() {
        Instant day = NOW.plus(Duration.ofDays(3));

        change(MANAGER, "follow_up_date", day, null, null);

        assertThat(lead.followUpDate()).isEqualTo(day);
        verify(events).publishEvent(new FollowUpMoved(lead.id(), day));
    }

    @Test
    void followUpLiesAheadAndNoMoreThanFiveYears() {
        for (Instant wrong : List.of(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(5 * 366 + 1)))) {
            assertThatThrownBy(() -> change(MANAGER, "follow_up_date", wrong, null, null))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("Please choose a time from now on, at most five years ahead");
        }
        assertThat(lead.followUpDate()).isNull();
    }

    @Test
    void closedLeadIsNotFollowedUp() {
        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);

        assertThatThrownBy(() -> change(MANAGER, "follow_up_date", NOW.plusSeconds(60), null, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is closed; nobody follows it up any more");
    }

    @Test
    void leadThatIsClosedByHandHasNothingUnderWayAnyMore() {
        change(MANAGER, null, null, LeadStatus.CLOSED_LOST, null);

        verify(starts).forget(lead.id());
        verify(ending).end(lead, "The lead was closed by manager");
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.STATUS_CHANGED,
                        "manager",
                        null,
                        Map.of("from", "new", "to", "closed_lost"));
    }

    @Test
    void moveOfAnOpenLeadEndsNothing() {
        change(MANAGER, null, null, LeadStatus.CONTACTED, null);

        assertThat(lead.status()).isEqualTo(LeadStatus.CONTACTED);
        verifyNoInteractions(ending, starts);
    }

    @Test
    void sameStatusOnceMoreIsNoNews() {
        lead.moveTo(LeadStatus.CONTACTED, NOW);

        change(MANAGER, null, null, LeadStatus.CONTACTED, "unqualified");

        verify(timeline, never()).add(anyString(), any(), anyString(), any(), any());
    }

    @Test
    void qualificationFollowsItsTable() {
        change(MANAGER, null, null, null, "marketing_qualified");
        assertThat(lead.progress().qualificationStatus()).isEqualTo("marketing_qualified");
        Map<String, Object> moved = Map.of("from", "unqualified", "to", "marketing_qualified");
        verify(timeline).add(lead.id(), ActivityType.STATUS_CHANGED, "manager", null, moved);

        assertThatThrownBy(() -> change(MANAGER, null, null, null, "customer")).isInstanceOf(Conflict.class);
        assertThat(lead.progress().qualificationStatus()).isEqualTo("marketing_qualified");
    }

    private List<String> change(
            CurrentUser who, String field, Instant followUp, LeadStatus status, String qualification) {
        return changes.change(lead.id(), who, before -> wanted(before, field, followUp, status, qualification));
    }

    private boolean correct() {
        return changes.correct(lead.id(), MANAGER, before -> wanted(before, "company", null, null, null));
    }

    private LeadChange wanted(
            LeadChanges.Before before, String field, Instant followUp, LeadStatus status, String qualification) {
        Contact was = before.contact();
        Contact contact = new Contact(
                new Contact.Person(was.firstName(), was.lastName(), null),
                new Contact.Reach(was.email(), was.phone(), "Changed"),
                Contact.Address.UNKNOWN,
                null,
                null,
                Map.of());
        return new LeadChange(
                contact,
                before.financial(),
                before.details(),
                before.language(),
                field == null ? List.of() : List.of(field),
                followUp,
                status,
                qualification,
                worth,
                null);
    }
}
