package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeFixtures.MANAGER;
import static dev.baton.lead.merge.MergeFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.lead.Lead;
import dev.baton.lead.merge.LeadMerges.Merge;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.lead.process.LeadReopening;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.shared.Conflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was merged is two again: what is given back, and what is refused. */
class LeadUnmergingTest {

    private final MergeFixtures two = new MergeFixtures();
    private final OnePerson ann = new OnePerson();
    private final LeadReopening reopening = mock(LeadReopening.class);
    private final ToldApart toldApart = mock(ToldApart.class);
    private final List<Merge> inForce = new ArrayList<>();
    private final Lead kept = two.came(10, ann.byPhone("Acme"));
    private final Lead other = two.came(5, ann.byPhone("Bolt"));
    private final LeadUnmerging unmerging = new LeadUnmerging(
            two.pairs,
            two.merging,
            two.merges,
            two.vault,
            two.leads,
            reopening,
            toldApart,
            two.timeline,
            two.audit,
            two.events,
            two.clock);

    @BeforeEach
    void keepMerges() {
        when(two.merges.into(kept.id())).thenReturn(inForce);
    }

    @Test
    void valuesThatWereTakenAreGivenBackAndTheOpenLeadIsOfferedAnew() {
        merge(other, "company");

        LeadUnmerging.Separated separated = unmerging.unmerge(other.id(), MANAGER);

        assertThat(separated.givenBack()).containsExactly("company");
        assertThat(two.company(kept)).isEqualTo("Acme");
        assertThat(two.company(other)).isEqualTo("Bolt");
        assertThat(other.mergedInto()).isNull();
        verify(reopening).offerAgain(other);
        verify(toldApart).remember(ToldApart.Pair.of(kept.id(), other.id()), "manager");
        verify(two.merges).undone(inForce.get(0), "manager");
    }

    @Test
    void openLeadHasNoRepWhenItComesBackButItsStatus() {
        other.assigned("rep2", NOW);
        other.moveTo(LeadStatus.CONTACTED, NOW);
        merge(other);

        unmerging.unmerge(other.id(), MANAGER);

        assertThat(other.assignedTo()).isNull();
        assertThat(other.status()).isEqualTo(LeadStatus.CONTACTED);
    }

    @Test
    void closedLeadStaysClosed() {
        other.moveTo(LeadStatus.CLOSED_LOST, NOW);
        merge(other);

        unmerging.unmerge(other.id(), MANAGER);

        assertThat(other.mergedInto()).isNull();
        assertThat(other.status()).isEqualTo(LeadStatus.CLOSED_LOST);
        verify(reopening, never()).offerAgain(any());
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        merge(other, "company");
        change("company", "Changed");

        assertThat(unmerging.unmerge(other.id(), MANAGER).givenBack()).isEmpty();
        assertThat(two.company(kept)).isEqualTo("Changed");
    }

    @Test
    void valueThatALaterMergeReplacedPassesOnWhatWasThereBeforeBoth() {
        Lead third = two.came(1, ann.byPhone("Cord"));
        merge(other, "company");
        merge(third, "company");

        assertThat(unmerging.unmerge(other.id(), MANAGER).givenBack()).isEmpty();
        assertThat(two.company(kept)).isEqualTo("Cord");
        assertThat(inForce.get(1).taken()).containsEntry("company", new Taken("Acme", "Cord"));
        verify(two.merges).update(inForce.get(1));

        inForce.remove(0);
        assertThat(unmerging.unmerge(third.id(), MANAGER).givenBack()).containsExactly("company");
        assertThat(two.company(kept)).isEqualTo("Acme");
    }

    @Test
    void lastOfSeveralMergesGivesBackWhatItTook() {
        Lead third = two.came(1, ann.byPhone("Cord"));
        merge(other, "company");
        merge(third, "company");

        assertThat(unmerging.unmerge(third.id(), MANAGER).givenBack()).containsExactly("company");
        assertThat(two.company(kept)).isEqualTo("Bolt");
        verify(two.merges, never()).update(any());
    }

    @Test
    void leadThatIsNoPartOfAnotherIsNotToldApart() {
        assertThatThrownBy(() -> unmerging.unmerge(other.id(), MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is not merged into another");
    }

    @Test
    void leadThatSomebodyToldApartAMomentAgoIsRefused() {
        merge(other);
        other.comeBack(NOW);

        assertThatThrownBy(() -> unmerging.unmerge(other.id(), MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead was told apart by somebody else just now");
    }

    @Test
    void ofAChainTheOuterTwoAreToldApartFirst() {
        merge(other);
        kept.mergeInto("lead_9", NOW);

        assertThatThrownBy(() -> unmerging.unmerge(other.id(), MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessage("Lead " + kept.id() + " itself was merged into lead_9; tell those two apart first");
        assertThat(other.mergedInto()).isEqualTo(kept.id());
    }

    @Test
    void bothTimelinesTellOfIt() {
        merge(other, "company");

        unmerging.unmerge(other.id(), MANAGER);

        verify(two.timeline)
                .add(
                        kept.id(),
                        ActivityType.TOLD_APART,
                        "manager",
                        null,
                        Map.of("lead", other.id(), "fields", List.of("company")));
        verify(two.timeline).add(other.id(), ActivityType.TOLD_APART, "manager", null, Map.of("lead", kept.id()));
        verify(two.audit).record("manager", "lead_told_apart", "lead", other.id());
    }

    /** As a merge leaves it, with these fields taken from the other one. */
    private void merge(Lead part, String... fields) {
        Map<String, Taken> taken = new HashMap<>();
        LeadValues from = LeadValues.of(part, two.vault);
        LeadValues into = LeadValues.of(kept, two.vault);
        for (String field : fields) {
            taken.put(field, new Taken(into.get(field), from.get(field)));
            change(field, from.get(field));
        }
        part.mergeInto(kept.id(), NOW);
        Merge merge = new Merge(UUID.randomUUID(), kept.id(), part.id(), taken, "manager", NOW);
        inForce.add(merge);
        when(two.merges.ofMerged(part.id())).thenReturn(Optional.of(merge));
    }

    private void change(String field, String value) {
        LeadValues values = LeadValues.of(kept, two.vault);
        values.put(field, value);
        two.merging.rewrite(kept, values);
    }
}
