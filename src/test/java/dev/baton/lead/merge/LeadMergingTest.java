package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeFixtures.MANAGER;
import static dev.baton.lead.merge.MergeFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.merge.LeadMerging.Wanted;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two leads become one: what stays, what ends, and what is refused. */
class LeadMergingTest {

    private final MergeFixtures two = new MergeFixtures();
    private final OnePerson ann = new OnePerson();

    @Test
    void newerValuesStayAndWhatWasThereIsKeptToTakeItBack() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead other = two.came(5, ann.byPhone("Bolt"));

        LeadMerging.Merged merged = two.merge(kept, other, Map.of("email", "this"));

        assertThat(merged.taken()).containsExactly("company", "custom_fields.color");
        assertThat(two.company(kept)).isEqualTo("Bolt");
        assertThat(other.mergedInto()).isEqualTo(kept.id());
        Taken both = new Taken("Acme", "Bolt");
        verify(two.merges).add(kept.id(), other.id(), Map.of("company", both, "custom_fields.color", both), "manager");
        verify(two.events).publishEvent(new LeadEvents.LeadEdited(kept.id()));
    }

    @Test
    void leadThatTakesNothingIsNotScoredAgain() {
        Lead kept = two.came(5, ann.byPhone("Acme"));
        Lead other = two.came(10, ann.byPhone("Bolt"));

        assertThat(two.merge(kept, other, Map.of()).taken()).isEmpty();

        verify(two.events, never()).publishEvent(new LeadEvents.LeadEdited(kept.id()));
    }

    @Test
    void offerTasksAndMailsOfTheOtherOneEnd() {
        Lead kept = two.came(5, ann.byPhone("Acme"));
        Lead other = two.came(10, ann.byPhone("Bolt"));

        two.merge(kept, other, Map.of());

        verify(two.starts).forget(other.id());
        verify(two.ending).end(other, "Merged into " + kept.id() + " by manager");
    }

    @Test
    void ofALeadThatIsClosedNothingIsLeftToEnd() {
        Lead kept = two.came(5, ann.byPhone("Acme"));
        Lead other = two.came(10, ann.byPhone("Bolt"));
        other.moveTo(LeadStatus.CLOSED_LOST, NOW);

        two.merge(kept, other, Map.of());

        verifyNoInteractions(two.ending);
        assertThat(other.status()).isEqualTo(LeadStatus.CLOSED_LOST);
    }

    @Test
    void timelinesAndAuditLogOfBothTellOfIt() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead other = two.came(5, ann.byPhone("Bolt"));

        two.merge(kept, other, Map.of("email", "this", "custom_fields.color", "this"));

        verify(two.timeline)
                .add(
                        kept.id(),
                        ActivityType.LEAD_MERGED,
                        "manager",
                        null,
                        Map.of("lead", other.id(), "fields", List.of("company"), "score_before", 0, "score", 0));
        verify(two.timeline).add(other.id(), ActivityType.MERGED_AWAY, "manager", null, Map.of("lead", kept.id()));
        verify(two.audit).record("manager", "lead_merged", "lead", kept.id());
        verify(two.audit).record("manager", "lead_merged_away", "lead", other.id());
    }

    @Test
    void everybodyWhoWorksOneOrHasAnOfferOfItIsTold() {
        Lead kept = two.worked("rep1", 10, ann.byPhone("Acme"));
        Lead other = two.came(5, ann.byPhone("Bolt"));
        other.offered("rep2", NOW, NOW);

        two.merge(kept, other, Map.of());

        verify(two.events).publishEvent(new LeadEvents.LeadMerged(kept.id(), other.id(), List.of("rep1", "rep2")));
    }

    @Test
    void leadThatSomebodyWorksDoesNotBecomePartOfOneThatNobodyWorks() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead other = two.worked("rep2", 5, ann.byPhone("Bolt"));

        assertThatThrownBy(() -> two.merge(kept, other, Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("rep2 is working lead " + other.id() + "; let that one stay instead");
        assertThat(two.merge(other, kept, Map.of()).leadId()).isEqualTo(other.id());
    }

    @Test
    void workThatIsOverDoesNotStandInTheWay() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead other = two.worked("rep2", 5, ann.byPhone("Bolt"));
        other.moveTo(LeadStatus.CLOSED_LOST, NOW);

        assertThat(two.merge(kept, other, Map.of()).mergedLeadId()).isEqualTo(other.id());
    }

    @Test
    void ofTwoRepsTheManagerSaysWhoKeepsThePerson() {
        Lead kept = two.worked("rep1", 10, ann.byPhone("Acme"));
        Lead other = two.worked("rep2", 5, ann.byPhone("Bolt"));

        assertThatThrownBy(() -> two.merge(kept, other, Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage(
                        "rep1 and rep2 work one of these leads each; say who keeps the person in" + " \"assigned_to\"");
        assertThatThrownBy(() -> two.merge(kept, new Wanted(other.id(), null, "rep2", null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("For rep2 to keep this person, let lead " + other.id() + " stay instead");
        assertThat(other.mergedInto()).isNull();

        two.merge(kept, new Wanted(other.id(), null, "rep1", null));

        assertThat(kept.assignedTo()).isEqualTo("rep1");
        assertThat(other.mergedInto()).isEqualTo(kept.id());
    }

    @Test
    void nobodyElseThanWhoWorksTheStayingLeadKeepsThePerson() {
        Lead kept = two.worked("rep1", 10, ann.byPhone("Acme"));
        Lead other = two.worked("rep1", 5, ann.byPhone("Bolt"));

        assertThatThrownBy(() -> two.merge(kept, new Wanted(other.id(), null, "rep3", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Only who works the staying lead can keep the person");
    }

    @Test
    void leadsOfTwoCampaignsAreMergedOnlyWhereTheManagerSaysSo() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead there = two.came(5, ann.in("elsewhere", ann.byPhone("Bolt")));

        assertThatThrownBy(() -> two.merge(kept, new Wanted(there.id(), null, null, false)))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("The two leads belong to two campaigns");
        assertThat(two.merge(kept, new Wanted(there.id(), null, null, true)).mergedLeadId())
                .isEqualTo(there.id());
    }

    @Test
    void partOfAnotherLeadIsNotMergedOnceMore() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead part = LeadFixtures.mergedInto("lead_9", two.came(5, ann.byPhone("Bolt")));

        assertThatThrownBy(() -> two.merge(kept, part, Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("Lead " + part.id() + " was merged into lead_9 already");
        assertThatThrownBy(() -> two.merge(part, kept, Map.of())).isInstanceOf(Conflict.class);
    }

    @Test
    void frozenLeadIsNeitherMergedNorMergedInto() {
        Lead kept = two.came(10, ann.byPhone("Acme"));
        Lead frozen = LeadFixtures.restricted(two.came(5, ann.byPhone("Bolt")));

        assertThatThrownBy(() -> two.merge(kept, frozen, Map.of())).hasMessageContaining("frozen");
        assertThatThrownBy(() -> two.merge(frozen, kept, Map.of())).hasMessageContaining("frozen");
        verify(two.merges, never()).add(anyString(), anyString(), any(), anyString());
    }

    @Test
    void somethingIsLeftToReachThePersonBy() {
        Lead kept = two.came(10, ann.lead(ann.email(), null, "Acme", null));
        Lead other = two.came(5, ann.lead(null, ann.phone(), "Bolt", null));

        assertThatThrownBy(() -> two.merge(kept, other, Map.of("email", "other", "phone", "this")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("A lead keeps an e-mail address or a phone number");
    }

    @Test
    void leadIsNotMergedWithItselfOrWithNobody() {
        Lead kept = two.came(10, ann.byPhone("Acme"));

        assertThatThrownBy(() -> two.merge(kept, kept, Map.of())).hasMessageContaining("another lead than this one");
        assertThatThrownBy(() -> two.merge(kept, new Wanted(" ", null, null, null)))
                .hasMessage("Please name the other lead");
    }

    @Test
    void refusalOfMailGoesOver() {
        Lead kept = LeadFixtures.consent(true, false, two.came(10, ann.byPhone("Acme")));
        Lead other = LeadFixtures.consent(false, false, two.came(15, ann.byPhone("Bolt")));

        assertThat(two.merge(kept, other, Map.of()).taken()).containsExactly("consent_given");

        assertThat(kept.person().refusesMail()).isTrue();
    }

    @Test
    void agreementThatIsToBeConfirmedIsStillToBeConfirmed() {
        Lead kept = LeadFixtures.consent(null, false, two.came(10, ann.byPhone("Acme")));
        Lead other = LeadFixtures.consent(true, true, two.came(15, ann.byPhone("Bolt")));

        two.merge(kept, other, Map.of());

        assertThat(kept.person().awaitsConfirmation()).isTrue();
    }

    @Test
    void comparisonShowsTheObstacleAndChangesNothing() {
        Lead kept = two.worked("rep1", 10, ann.byPhone("Acme"));
        Lead other = two.worked("rep2", 5, ann.byPhone("Bolt"));

        LeadMerging.Comparison sides = two.merging.compare(kept.id(), other.id(), MANAGER);

        assertThat(sides.choice()).containsExactly("rep1", "rep2");
        assertThat(sides.obstacle()).isNull();
        assertThat(sides.sameCampaign()).isTrue();
        assertThat(sides.alike()).contains("phone", "last_name");
        assertThat(other.mergedInto()).isNull();
        verify(two.timeline, never()).add(anyString(), any(), anyString(), eq(null), any());
    }
}
