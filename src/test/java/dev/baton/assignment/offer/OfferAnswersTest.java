package dev.baton.assignment.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.state.Grade;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of each answer to an offer. */
class OfferAnswersTest {

    private final OfferFixtures one = new OfferFixtures(Grade.A);
    private final Offers offers = one.offers;
    private final String leadId = one.lead.id();

    @Test
    void repWhoAcceptsWorksTheLead() {
        one.ranking("rep1");
        one.offerFirst();

        assertThat(offers.accepted(leadId)).isEqualTo("rep1");

        assertThat(one.lead.assignedTo()).isEqualTo("rep1");
        assertThat(one.lead.offeredTo()).isNull();
        assertThat(one.rows.answers()).containsExactly("rep1 accepted");
        verify(one.timeline).add(leadId, ActivityType.ACCEPTED, "rep1", null, Map.of());
    }

    @Test
    void acceptedLeadStillCountsAmongTheRepsOpenOnes() {
        one.ranking("rep1");
        one.offerFirst();

        offers.accepted(leadId);

        verify(one.loads, times(2)).offered("rep1");
        verify(one.loads, times(1)).released("rep1");
    }

    @Test
    void repWhoDeclinesSaysWhyAndHasOneLeadLess() {
        one.ranking("rep1");
        one.offerFirst();

        decline("rep1", "too far away");

        assertThat(one.lead.offeredTo()).isNull();
        assertThat(one.lead.assignedTo()).isNull();
        verify(one.loads).released("rep1");
        verify(one.timeline).add(leadId, ActivityType.DECLINED, "rep1", "too far away", Map.of());
    }

    @Test
    void withoutAReasonNobodyDeclines() {
        one.ranking("rep1");
        one.offerFirst();

        assertThatThrownBy(() -> offers.declined(leadId))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please give a reason for declining");
        assertThat(one.lead.offeredTo()).isEqualTo("rep1");
        assertThat(one.rows.answers()).containsExactly("rep1 null");
    }

    @Test
    void repWhoLetsTheTimePassIsNamedOnTheTimeline() {
        one.ranking("rep1");
        one.offerFirst();

        offers.timedOut(leadId);

        assertThat(one.lead.offeredTo()).isNull();
        verify(one.timeline).add(leadId, ActivityType.TIMED_OUT, LeadTimeline.BATON, null, Map.of("to", "rep1"));
    }

    @Test
    void secondAnswerToAnOfferIsRefused() {
        one.ranking("rep1");
        one.offerFirst();
        offers.timedOut(leadId);

        assertThatThrownBy(() -> offers.accepted(leadId))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is not offered to anybody now");
        assertThat(one.lead.assignedTo()).isNull();
    }

    @Test
    void offerOfAClosedLeadIsTakenBack() {
        one.ranking("rep1");
        one.offerFirst();

        offers.withdrawn(one.lead);

        assertThat(one.rows.answers()).containsExactly("rep1 withdrawn");
        assertThat(one.lead.offeredTo()).isNull();
        verify(one.loads).released("rep1");
    }

    @Test
    void managersChoiceWorksTheLeadWithoutAnOffer() {
        offers.assignedByHand(leadId, "rep2", "manager");

        assertThat(one.lead.assignedTo()).isEqualTo("rep2");
        assertThat(one.rows.all).isEmpty();
        verify(one.timeline).add(leadId, ActivityType.ASSIGNED, "manager", null, Map.of("to", "rep2"));
        verify(one.events).publishEvent(new LeadOffered(leadId, LeadFixtures.CAMPAIGN, "rep2"));
    }

    @Test
    void reminderNamesTheRepWhoHasToAnswer() {
        one.ranking("rep1");
        one.offerFirst();

        offers.remind(leadId);

        verify(one.events).publishEvent(new OfferReminder(leadId, LeadFixtures.CAMPAIGN, "rep1"));
        verify(one.timeline).add(leadId, ActivityType.REMINDED, LeadTimeline.BATON, null, Map.of("to", "rep1"));
    }

    @Test
    void repWhoHadTheLeadMayKnowWhatBecameOfIt() {
        one.ranking("rep1");
        one.offerFirst();
        offers.timedOut(leadId);

        assertThat(offers.wasOffered(leadId, "rep1")).isTrue();
        assertThat(offers.wasOffered(leadId, "rep2")).isFalse();
    }

    private void decline(String rep, String reason) {
        when(one.drafts.take(leadId, NoteDrafts.Purpose.DECLINE, rep)).thenReturn(Optional.of(reason));
        offers.declined(leadId);
    }
}
