package dev.baton.messaging.staff;

import static dev.baton.messaging.queue.MessageFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.queue.ScriptedSlack;
import dev.baton.messaging.staff.StaffChannel.Verdict;
import dev.baton.messaging.staff.StaffMessages.Notice;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message to the staff arrives at least once: when it is tried again, and when a person is asked. */
class StaffMessagesTest {

    private final TestClock clock = new TestClock(NOW);
    private final MessageFixtures.Queue queue = new MessageFixtures.Queue(clock);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), NOW);
    private final Map<String, Lead> leads = new HashMap<>(Map.of(lead.id(), lead));
    private final Notice notice = new Notice(lead.id(), null, "slack", "new-lead");
    private final ScriptedSlack slack = new ScriptedSlack();
    private final StaffMessages messages = new StaffMessages(
            MessageFixtures.life(queue, clock),
            LeadFixtures.leads(leads, null, clock),
            MessageFixtures.timeline(timeline));

    @Test
    void noticeThatIsTakenIsToldOnce() {
        assertThat(deliver().isEnded()).isTrue();
        assertThat(deliver().isEnded()).isTrue();

        assertThat(slack.calls).isEqualTo(1);
        assertThat(queue.only().state()).isEqualTo(MessageState.ACCEPTED);
        verify(timeline, times(1))
                .add(
                        lead.id(),
                        ActivityType.NOTICE_SENT,
                        LeadTimeline.BATON,
                        null,
                        Map.of("channel", "slack", "reason", ""));
    }

    @Test
    void eachFailureWaitsLongerUntilAPersonIsAsked() {
        slack.says(Verdict.LATER, null);

        assertThat(deliver()).isEqualTo(later(Duration.ofSeconds(10), 2));
        clock.advance(Duration.ofSeconds(10));
        assertThat(deliver()).isEqualTo(later(Duration.ofMinutes(1), 1));
        verify(timeline, never()).add(anyString(), any(), anyString(), any(), any());
        clock.advance(Duration.ofMinutes(1));

        assertThat(deliver()).isEqualTo(later(Duration.ZERO, 0));
        failedOnTheTimeline();
    }

    @Test
    void noticeThatWasGivenUpGoesOutAtOnceWhenAPersonTriesAgain() {
        slack.says(Verdict.REFUSED, null);
        assertThat(deliver()).isEqualTo(later(Duration.ZERO, 0));
        slack.says(Verdict.TAKEN, null);

        assertThat(deliver().isEnded()).isTrue();
    }

    @Test
    void refusalIsNotTriedAgainByItself() {
        slack.says(Verdict.REFUSED, null);

        assertThat(deliver().triesLeft()).isZero();
        failedOnTheTimeline();
    }

    @Test
    void serviceIsNotAskedBeforeTheTimeItWants() {
        slack.says(Verdict.LATER, Duration.ofHours(1));
        assertThat(deliver().retryIn()).isEqualTo(Duration.ofHours(1));

        clock.advance(Duration.ofHours(1));
        slack.says(Verdict.LATER, Duration.ofSeconds(5));
        assertThat(deliver().retryIn()).as("shorter than our own").isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void serviceThatIsLeftAloneCostsNoTry() {
        slack.wait = Duration.ofSeconds(30);

        Progress progress = deliver();

        assertThat(progress)
                .isEqualTo(new Progress(
                        MessageState.DEFERRED,
                        "Slack is left alone for a while after it failed or asked for it",
                        Duration.ofSeconds(30),
                        3));
        assertThat(slack.calls).isZero();
        assertThat(queue.only().attempts()).isZero();
    }

    @Test
    void attemptWhoseSenderDiedIsMadeAgain() {
        slack.says(Verdict.LATER, null);
        deliver();
        queue.leaveAttempting();
        clock.advance(Duration.ofSeconds(21));
        slack.says(Verdict.TAKEN, null);

        assertThat(deliver().isEnded()).isTrue();
        assertThat(slack.calls).isEqualTo(2);
    }

    @Test
    void noticeThatAnotherSenderHasIsLeftToIt() {
        slack.says(Verdict.LATER, null);
        deliver();
        queue.leaveAttempting();

        Progress busy = deliver();

        assertThat(busy.retryIn()).isEqualTo(Duration.ofSeconds(21));
        assertThat(slack.calls).isEqualTo(1);
    }

    @Test
    void noticeIsNotTriedBeforeItsTime() {
        slack.says(Verdict.LATER, null);
        deliver();
        clock.advance(Duration.ofSeconds(4));

        assertThat(deliver().retryIn()).isEqualTo(Duration.ofSeconds(7));
        assertThat(slack.calls).isEqualTo(1);
    }

    @Test
    void leaveToSendIsGivenBackWhereTheClaimIsLost() {
        queue.stillOurs = () -> false;

        assertThat(deliver().isEnded()).isFalse();

        assertThat(slack.calls).isZero();
        assertThat(slack.givenBack).isTrue();
    }

    @Test
    void leaveToSendIsGivenBackWhereTheAttemptCannotBeWrittenDown() {
        queue.stillOurs = () -> {
            throw new IllegalStateException("the database is away");
        };

        assertThatThrownBy(this::deliver).isInstanceOf(IllegalStateException.class);

        assertThat(slack.calls).isZero();
        assertThat(slack.givenBack).isTrue();
    }

    @Test
    void ofALeadThatIsClosedNobodyIsTold() {
        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        notTold(MessageState.CANCELLED, "the lead is closed");
    }

    @Test
    void ofAPartOfAnotherLeadNobodyIsTold() {
        LeadFixtures.mergedInto("lead_9", lead);
        notTold(MessageState.CANCELLED, "the lead was merged into another");
    }

    @Test
    void ofAFrozenLeadNobodyIsTold() {
        LeadFixtures.restricted(lead);
        notTold(MessageState.SUPPRESSED, "the lead is frozen at the person's request");
    }

    @Test
    void whereNobodyIsToBeToldAnyMoreTheNoticeEnds() {
        assertThat(messages.deliver(notice, slack, told -> Optional.empty()).isEnded())
                .isTrue();
        assertThat(queue.only().state()).isEqualTo(MessageState.CANCELLED);
        assertThat(queue.reason()).isEqualTo("there is nobody to tell");
    }

    @Test
    void ofALeadThatIsErasedNothingIsWrittenDown() {
        queue.erased = true;

        assertThat(deliver().isEnded()).isTrue();
        assertThat(slack.calls).isZero();
    }

    private void notTold(MessageState state, String reason) {
        assertThat(deliver().isEnded()).isTrue();
        assertThat(queue.only().state()).isEqualTo(state);
        assertThat(queue.reason()).isEqualTo(reason);
        assertThat(slack.calls).isZero();
        verifyNoInteractions(timeline);
    }

    private void failedOnTheTimeline() {
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.NOTICE_FAILED,
                        LeadTimeline.BATON,
                        null,
                        Map.of("channel", "slack", "reason", "words"));
    }

    private Progress deliver() {
        return messages.deliver(notice, slack, told -> Optional.of("Joan is here"));
    }

    private static Progress later(Duration wait, int triesLeft) {
        return new Progress(MessageState.DEFERRED, "words", wait, triesLeft);
    }
}
