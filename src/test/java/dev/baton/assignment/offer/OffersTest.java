package dev.baton.assignment.offer;

import static dev.baton.assignment.offer.OfferFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.LeadEvents.OffersBeginAgain;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.state.Grade;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a lead is offered, for how long, and when the offer is made anew. */
class OffersTest {

    private final OfferFixtures one = new OfferFixtures(Grade.A);
    private final Offers offers = one.offers;
    private final String leadId = one.lead.id();

    @Test
    void bestFreeRepGetsTheFirstOffer() {
        one.ranking("rep1", "rep2");

        Offers.Offer offer = one.offerFirst().orElseThrow();

        assertThat(offer.username()).isEqualTo("rep1");
        assertThat(offer.number()).isEqualTo(1);
        assertThat(one.lead.offeredTo()).isEqualTo("rep1");
        verify(one.loads).offered("rep1");
        verify(one.timeline)
                .add(
                        leadId,
                        ActivityType.OFFERED,
                        LeadTimeline.BATON,
                        null,
                        Map.of("reason", "fits", "to", "rep1", "number", 1));
        verify(one.events).publishEvent(new LeadOffered(leadId, LeadFixtures.CAMPAIGN, "rep1"));
    }

    @ParameterizedTest(name = "grade {0}: {1} minutes, reminder after {2} seconds")
    @CsvSource({"A, 10, 480", "B, 60, 2880", "C, 240, 11520", "D, 1440, 69120"})
    void timeLimitAndReminderFollowTheGrade(Grade grade, long minutes, long remindAfterSeconds) {
        OfferFixtures graded = new OfferFixtures(grade);
        graded.ranking("rep1");

        Offers.Offer offer = graded.offerFirst().orElseThrow();

        assertThat(offer.answerBy()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(offer.remindAt()).isEqualTo(NOW.plusSeconds(remindAfterSeconds));
        assertThat(graded.lead.holder().answerBy()).isEqualTo(offer.answerBy());
    }

    @Test
    void whoDeclinedIsNotAskedAgain() {
        one.ranking("rep1", "rep2");
        one.offerFirst();
        decline("rep1", "too far away");

        assertThat(offers.offerNext(leadId, 1)).get().satisfies(offer -> {
            assertThat(offer.username()).isEqualTo("rep2");
            assertThat(offer.number()).isEqualTo(2);
        });
        assertThat(one.rows.answers()).containsExactly("rep1 declined", "rep2 null");
    }

    @Test
    void laterOffersAreRankedAnew() {
        one.ranking("rep1", "rep2", "rep3");
        one.offerFirst();
        offers.timedOut(leadId);
        one.ranking("rep3", "rep2");

        assertThat(offers.offerNext(leadId, 1))
                .get()
                .extracting(Offers.Offer::username)
                .isEqualTo("rep3");
    }

    @Test
    void afterTheLastOfferAManagerIsAsked() {
        one.ranking("rep1", "rep2", "rep3", "rep4");
        one.offerFirst();
        for (int before = 1; before < 3; before++) {
            offers.timedOut(leadId);
            assertThat(offers.offerNext(leadId, before)).isPresent();
        }
        offers.timedOut(leadId);

        assertThat(offers.offerNext(leadId, 3)).isEmpty();
        assertThat(one.lead.offeredTo()).isNull();
        assertThat(one.rows.answers()).containsExactly("rep1 timed_out", "rep2 timed_out", "rep3 timed_out");
    }

    @Test
    void whereNobodyIsFreeAManagerIsAskedAtOnce() {
        one.ranking();

        assertThat(one.offerFirst()).isEmpty();
        verify(one.timeline, never()).add(anyString(), any(), anyString(), any(), any());
    }

    @Test
    void whereEverybodyWasAskedAManagerIsAsked() {
        one.ranking("rep1");
        one.offerFirst();
        offers.timedOut(leadId);

        assertThat(offers.offerNext(leadId, 1)).isEmpty();
    }

    @Test
    void repWhomTheManagerChoosesGetsTheNextOfferWhoeverHadItBefore() {
        one.ranking("rep1");
        one.offerFirst();
        offers.timedOut(leadId);

        Offers.Offer offer = offers.offerTo(one.lead, "rep1", new Offers.By("manager", null, Map.of()));

        assertThat(offer.number()).isEqualTo(2);
        assertThat(one.rows.answers()).containsExactly("rep1 timed_out", "rep1 null");
        verify(one.timeline).add(leadId, ActivityType.OFFERED, "manager", null, Map.of("to", "rep1", "number", 2));
    }

    @Test
    void offersThatDoNotCountAreNotNumbered() {
        one.ranking("rep1");
        one.offerFirst();
        offers.replaced(leadId);

        Offers.Offer offer = offers.offerTo(one.lead, "rep2", new Offers.By("manager", null, Map.of()));

        assertThat(offer.number()).isEqualTo(1);
        assertThat(one.rows.all).extracting(row -> row.open().number()).containsExactly(1, 2);
    }

    @Test
    void offerThatIsMadeAnewMayGoToTheSameRep() {
        one.ranking("rep1");
        one.offerFirst();

        offers.replaced(leadId);

        assertThat(one.rows.answers()).containsExactly("rep1 replaced");
        assertThat(offers.offerNext(leadId, 0))
                .get()
                .extracting(Offers.Offer::username)
                .isEqualTo("rep1");
        assertThat(one.lead.holder().earlierOffers()).isEqualTo(1);
        verify(one.timeline)
                .add(
                        leadId,
                        ActivityType.UNASSIGNED,
                        LeadTimeline.BATON,
                        null,
                        Map.of("to", "rep1", "reason", "More is known of the lead now: grade A, 0 points"));
    }

    @Test
    void whoHadAnOfferThatWasMadeAnewForAnotherRepMayKnowWhatBecameOfIt() {
        one.ranking("rep1");
        one.offerFirst();
        offers.replaced(leadId);
        one.ranking("rep2");
        one.offerFirst();

        assertThat(offers.wasOffered(leadId, "rep1")).isTrue();
        assertThat(offers.wasOffered(leadId, "rep3")).isFalse();
    }

    @Test
    void leadThatIsOfferedAnewHasNoOffersBehindIt() {
        one.ranking("rep1");
        one.offerFirst();
        offers.withdrawn(one.lead);

        offers.again(new OffersBeginAgain(leadId));

        assertThat(one.lead.holder().earlierOffers()).isEqualTo(1);
    }

    @Test
    void withoutNewsAnOfferStands() {
        one.ranking("rep1", "rep2");
        one.offerFirst();

        assertThat(offers.review(leadId, false)).isFalse();
    }

    @Test
    void newGradeOrABetterRepMakesTheOfferAnew() {
        one.ranking("rep1", "rep2");
        one.offerFirst();
        assertThat(offers.review(leadId, true)).isTrue();

        one.ranking("rep2", "rep1");
        assertThat(offers.review(leadId, false)).isTrue();
    }

    @Test
    void whatNobodyHasToAnswerIsNotReviewed() {
        one.ranking("rep1");
        assertThat(offers.review(leadId, true)).as("not offered").isFalse();

        one.offerFirst();
        LeadFixtures.restricted(one.lead);
        assertThat(offers.review(leadId, true)).as("frozen").isFalse();
    }

    private void decline(String rep, String reason) {
        when(one.drafts.take(leadId, NoteDrafts.Purpose.DECLINE, rep)).thenReturn(Optional.of(reason));
        offers.declined(leadId);
    }
}
