package dev.baton.assignment.offer;

import static dev.baton.assignment.offer.OfferFixtures.NOW;
import static dev.baton.lead.state.LeadStatus.CLOSED_LOST;
import static dev.baton.lead.state.LeadStatus.CLOSED_WON;
import static dev.baton.lead.state.LeadStatus.CONTACTED;
import static dev.baton.lead.state.LeadStatus.PROPOSAL;
import static dev.baton.lead.state.LeadStatus.QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.identity.rep.RepDays;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfileFixtures;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadAnswered;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rep reports of a step, and what comes of it. It is Tuesday noon, 2026-05-05, by universal time. */
class RepWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    private final OfferFixtures one = new OfferFixtures(Grade.A);
    private final RepDays days = mock(RepDays.class);
    private final Lead lead = one.lead;
    private final RepWork work =
            new RepWork(one.leads, one.timeline, one.drafts, one.loads, days, one.events, one.clock);

    @BeforeEach
    void acceptLead() {
        lead.assigned("rep1", NOW);
        when(days.profile("rep1")).thenReturn(RepProfile.of("rep1"));
    }

    @ParameterizedTest
    @CsvSource({"call, CALL_MADE", "email, EMAIL_SENT", "meeting, MEETING_SCHEDULED"})
    void contactStandsOnTheTimelineWithOrWithoutANote(String contact, ActivityType type) {
        record(CONTACTED, contact, null);

        verify(one.timeline).add(lead.id(), type, "rep1", null, Map.of());
    }

    @Test
    void noteMovesToTheTimeline() {
        when(one.drafts.take(lead.id(), NoteDrafts.Purpose.WORK, "rep1")).thenReturn(Optional.of("likes tea"));

        record(CONTACTED, "none", null);

        verify(one.timeline).add(lead.id(), ActivityType.NOTE_ADDED, "rep1", "likes tea", Map.of());
    }

    @Test
    void stepWithoutContactOrNoteLeavesNoNote() {
        record(CONTACTED, "none", null);

        verify(one.timeline, never()).add(anyString(), eq(ActivityType.NOTE_ADDED), anyString(), any(), any());
    }

    @Test
    void moveIsToldOnceAndAProposalByItsName() {
        record(CONTACTED, "none", null);
        record(QUALIFIED, "none", null);
        record(PROPOSAL, "none", null);
        record(PROPOSAL, "none", null);

        verify(one.timeline)
                .add(
                        lead.id(),
                        ActivityType.STATUS_CHANGED,
                        "rep1",
                        null,
                        Map.of("from", "qualified", "to", "proposal"));
        verify(one.timeline).add(lead.id(), ActivityType.PROPOSAL_SENT, "rep1", null, Map.of());
    }

    @Test
    void leadStaysWithItsRepUntilItIsClosed() {
        assertThat(record(CONTACTED, "call", null)).isEqualTo(new RepWork.Recorded(false, "rep1", null));
        verify(one.loads, never()).released(anyString());

        assertThat(record(CLOSED_LOST, "call", null)).isEqualTo(new RepWork.Recorded(true, "rep1", null));
        verify(one.loads).released("rep1");
        verify(one.events).publishEvent(new LeadClosed(lead.id()));
    }

    @Test
    void answerOfAnOpenLeadIsTold() {
        work.record(lead.id(), new RepWork.Outcome(CONTACTED, "call", true, null));

        verify(one.events).publishEvent(new LeadAnswered(lead.id()));
    }

    @Test
    void closedLeadHasNoAnswerToWaitFor() {
        work.record(lead.id(), new RepWork.Outcome(CLOSED_LOST, "call", true, null));

        verify(one.events, never()).publishEvent(new LeadAnswered(lead.id()));
    }

    @Test
    void moveThatIsNotAllowedIsRefused() {
        assertThatThrownBy(() -> record(CLOSED_WON, "call", null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("it can become [contacted, closed_lost]");
    }

    @Test
    void workRestsUntilTheMorningOfTheDayWhereTheRepIs() {
        when(days.profile("rep1"))
                .thenReturn(RepProfileFixtures.working(
                        "rep1", "America/New_York", LocalTime.of(8, 30), LocalTime.of(17, 0)));

        Instant back = record(CONTACTED, "call", TODAY.plusDays(1)).waitUntil();

        assertThat(back).isEqualTo(Instant.parse("2026-05-06T12:30:00Z"));
        assertThat(lead.followUpDate()).isEqualTo(back);
    }

    @Test
    void withoutHoursOfTheirOwnRepsBeginAtNine() {
        assertThat(record(CONTACTED, "call", TODAY.plusDays(1)).waitUntil())
                .isEqualTo(Instant.parse("2026-05-06T09:00:00Z"));
    }

    @Test
    void forTheRestOfTodayTheTaskStays() {
        assertThat(record(CONTACTED, "call", TODAY).waitUntil()).isNull();
        assertThat(lead.followUpDate()).isEqualTo(Instant.parse("2026-05-05T09:00:00Z"));
    }

    @Test
    void sameDayOnceMoreIsNoNews() {
        record(CONTACTED, "call", TODAY.plusDays(1));
        record(CONTACTED, "call", TODAY.plusDays(1));

        verify(one.timeline).add(lead.id(), ActivityType.FOLLOW_UP_SET, "rep1", null, Map.of("day", "2026-05-06"));
    }

    @Test
    void stepWithoutADayTakesAnEarlierOneAway() {
        record(CONTACTED, "call", TODAY.plusDays(1));

        record(CONTACTED, "call", null);

        assertThat(lead.followUpDate()).isNull();
    }

    @Test
    void dayInThePastIsRefusedAndNothingIsRecorded() {
        assertThatThrownBy(() -> record(CONTACTED, "call", TODAY.minusDays(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The follow-up date lies in the past; choose today or a later day");
        assertThat(lead.status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void todayIsTheDateWhereTheRepIs() {
        when(days.profile("rep1")).thenReturn(RepProfileFixtures.rep("rep1", "Pacific/Kiritimati"));

        assertThatThrownBy(() -> record(CONTACTED, "call", TODAY)).hasMessageContaining("lies in the past");
        assertThat(record(CONTACTED, "call", TODAY.plusDays(1)).waitUntil())
                .isEqualTo(Instant.parse("2026-05-05T19:00:00Z"));
    }

    @Test
    void fiveYearsAheadAreTheMost() {
        assertThat(record(CONTACTED, "call", TODAY.plusYears(5)).waitUntil()).isNotNull();
        assertThatThrownBy(() -> record(CONTACTED, "call", TODAY.plusYears(5).plusDays(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The follow-up date lies more than 5 years ahead");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noDayIsNoDay(String text) {
        assertThat(RepWork.day(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "05.05.2026", "2026-02-30", "+12026-05-05"})
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> RepWork.day(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please give the date as 2026-12-31");
    }

    private RepWork.Recorded record(LeadStatus status, String contact, LocalDate followUpOn) {
        return work.record(lead.id(), new RepWork.Outcome(status, contact, false, followUpOn));
    }
}
