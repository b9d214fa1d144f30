package dev.baton.assignment.task;

import static dev.baton.assignment.offer.OfferFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.assignment.offer.OfferFixtures;
import dev.baton.assignment.offer.Offers;
import dev.baton.assignment.process.LeadAssignmentProcess;
import dev.baton.assignment.process.LeadPlaces;
import dev.baton.assignment.process.LeadPlaces.Place;
import dev.baton.assignment.process.LeadWorkProcess;
import dev.baton.assignment.task.LeadHandover.Giving;
import dev.baton.engine.AtOnce;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A manager gives a lead to another rep: what goes over, and when it does not. */
class LeadHandoverTest {

    private static final Place OFFERED =
            new Place("instance", LeadAssignmentProcess.KEY, "task", LeadAssignmentProcess.ANSWER_OFFER);
    private static final Place WORKED = new Place("instance", LeadWorkProcess.KEY, "task", LeadWorkProcess.WORK_LEAD);

    private final OfferFixtures one = new OfferFixtures(Grade.A);
    private final Lead lead = one.lead;
    private final LeadPlaces places = mock(LeadPlaces.class);
    private final LeadAssignmentProcess assignment = mock(LeadAssignmentProcess.class);
    private final LeadWorkProcess work = mock(LeadWorkProcess.class);
    private final People people = mock(People.class);
    private final LeadHandover handover = new LeadHandover(
            one.offers,
            one.loads,
            one.drafts,
            places,
            assignment,
            work,
            people,
            one.leads,
            one.timeline,
            AtOnce.command(),
            one.events);

    @Test
    void openOfferIsTakenBackAndMadeToTheOtherRep() {
        one.ranking("rep1");
        one.offerFirst();
        stands(OFFERED);

        assertThat(give("rep2", false)).isEmpty();

        assertThat(one.rows.answers()).containsExactly("rep1 withdrawn", "rep2 null");
        assertThat(lead.offeredTo()).isEqualTo("rep2");
        verify(assignment)
                .awaitAnswer(OFFERED, new Offers.Offer("rep2", 2, NOW.plusSeconds(480), NOW.plusSeconds(600)));
    }

    @Test
    void leadForNobodyWaitsForAManager() {
        one.ranking("rep1");
        one.offerFirst();
        stands(OFFERED);

        assertThat(give(null, false)).isEmpty();

        assertThat(lead.offeredTo()).isNull();
        verify(assignment).awaitManager(OFFERED);
        verify(one.timeline).add(lead.id(), ActivityType.UNASSIGNED, "manager", null, Map.of());
    }

    @Test
    void workGoesOverWithItsTaskAndWithoutTheNoteOfWhoHadIt() {
        lead.assigned("rep1", NOW);
        stands(WORKED);

        assertThat(give("rep2", true)).isEmpty();

        assertThat(lead.assignedTo()).isEqualTo("rep2");
        verify(work).workedBy(WORKED, "rep2");
        verify(one.drafts).take(lead.id(), NoteDrafts.Purpose.WORK, "rep1");
        verify(one.loads).released("rep1");
        verify(one.loads).offered("rep2");
        verify(one.timeline)
                .add(lead.id(), ActivityType.ASSIGNED, "manager", null, Map.of("from", "rep1", "to", "rep2"));
        verify(one.events).publishEvent(new LeadOffered(lead.id(), LeadFixtures.CAMPAIGN, "rep2"));
    }

    @Test
    void theManagersReasonStandsWithTheOfferAndWithTheWork() {
        one.ranking("rep1");
        one.offerFirst();
        stands(OFFERED);
        because("rep2", "Speaks German");
        verify(one.timeline)
                .add(lead.id(), ActivityType.OFFERED, "manager", "Speaks German", Map.of("to", "rep2", "number", 2));

        lead.assigned("rep2", NOW);
        stands(WORKED);
        because("rep1", "Back again");
        verify(one.timeline)
                .add(lead.id(), ActivityType.ASSIGNED, "manager", "Back again", Map.of("from", "rep2", "to", "rep1"));
    }

    private void because(String rep, String reason) {
        assertThat(handover.give(Map.of(lead, rep), new Giving("manager", true, Map.of(), reason)))
                .isEmpty();
    }

    @Test
    void whatARepHasAcceptedStaysWithThemUnlessTheManagerMeansThat() {
        lead.assigned("rep1", NOW);
        stands(WORKED);

        assertThat(give("rep2", false)).containsEntry(lead.id(), "rep1 has accepted it");
        assertThat(lead.assignedTo()).isEqualTo("rep1");
    }

    @Test
    void whoHasItAlreadyIsNotGivenIt() {
        one.ranking("rep1");
        one.offerFirst();
        stands(OFFERED);
        assertThat(give("rep1", true)).containsEntry(lead.id(), "It is offered to rep1 already");

        lead.assigned("rep1", NOW);
        stands(WORKED);
        assertThat(give("rep1", true)).containsEntry(lead.id(), "rep1 works it already");
        assertThat(one.rows.answers()).containsExactly("rep1 null");
        verify(work, never()).workedBy(any(), anyString());
    }

    @Test
    void leadThatIsClosedOrPartOfAnotherIsNotGiven() {
        stands(OFFERED);
        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        assertThat(give("rep2", true)).containsEntry(lead.id(), "It is closed: closed_lost");

        LeadFixtures.mergedInto("lead_9", lead);
        assertThat(give("rep2", true)).containsEntry(lead.id(), "It was merged into lead_9");
    }

    @Test
    void leadWhoseProcessIsOnItsWayIsNotGivenYet() {
        String notReady = "Its process is not ready for that now; try again in a minute";

        assertThat(give("rep2", true)).as("nowhere").containsEntry(lead.id(), notReady);

        stands(WORKED);
        assertThat(give("rep2", true)).as("worked by nobody").containsEntry(lead.id(), notReady);

        lead.assigned("rep1", NOW);
        stands(OFFERED);
        assertThat(give("rep2", true)).as("offered, but worked").containsEntry(lead.id(), notReady);
    }

    @Test
    void onlyWhoIsARepAndStillHereIsGivenLeads() {
        when(people.find("rep1")).thenReturn(Optional.of(person(Role.REP, true)));
        when(people.find("gone")).thenReturn(Optional.of(person(Role.REP, false)));
        when(people.find("boss")).thenReturn(Optional.of(person(Role.MANAGER, true)));
        when(people.find("nobody")).thenReturn(Optional.empty());

        assertThat(handover.isRep("rep1")).isTrue();
        assertThat(handover.isRep("gone")).isFalse();
        assertThat(handover.isRep("boss")).isFalse();
        assertThat(handover.isRep("nobody")).isFalse();
        assertThat(handover.isRep(null)).isFalse();
    }

    private Map<String, String> give(String rep, boolean alsoAccepted) {
        Map<Lead, String> wanted = new HashMap<>();
        wanted.put(lead, rep);
        return handover.give(wanted, new Giving("manager", alsoAccepted, Map.of()));
    }

    private void stands(Place place) {
        when(places.of(List.of(lead.id()))).thenReturn(Map.of(lead.id(), place));
    }

    private static Person person(Role role, boolean active) {
        return new Person("somebody", "Somebody", List.of(role), active);
    }
}
