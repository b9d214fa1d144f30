package dev.baton.messaging.lead;

import static dev.baton.messaging.queue.MessageFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.smtp.SmtpSender;
import dev.baton.testing.TestClock;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationEventPublisher;

/** A message to a lead: which outcome leads where, how long it waits, and when a person is asked. */
class LeadMessagesTest {

    private static final String KEY = "process/step";

    private final TestClock clock = new TestClock(NOW);
    private final MessageFixtures.Queue queue = new MessageFixtures.Queue(clock);
    private final SmtpSender smtp = mock(SmtpSender.class);
    private final LeadMail mails = mock(LeadMail.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final SendDoor door = mock(SendDoor.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Map<String, Lead> leads = new HashMap<>();
    private final LeadMessages messages = new LeadMessages(
            MessageFixtures.life(queue, clock),
            mails,
            smtp,
            LeadFixtures.leads(leads, events, clock),
            MessageFixtures.timeline(timeline),
            door,
            MessageFixtures.SETTINGS,
            events,
            ObservationRegistry.NOOP);
    private Lead lead = came(LeadFixtures.received(LeadFixtures.completeLead(), NOW));

    @BeforeEach
    void serverTakesMails() {
        serverSays(MessageState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REJECTED", "UNKNOWN"})
    void outcomeThatIsFinalIsWrittenDownAndNeverTriedAgain(MessageState outcome) {
        serverSays(outcome);

        assertThat(deliver()).isEqualTo(new Progress(outcome, "words", null, 0));
        clock.advance(Duration.ofDays(1));
        assertThat(deliver()).isEqualTo(new Progress(outcome, null, null, 0));

        verify(smtp, times(1)).send(any());
        verify(timeline, times(1)).add(anyString(), any(), anyString(), any(), any());
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "UNKNOWN"})
    void mailThatDidNotArriveForSureStandsOnTheTimelineWithItsReason(MessageState outcome) {
        serverSays(outcome);

        deliver();

        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.MESSAGE_FAILED,
                        LeadTimeline.BATON,
                        null,
                        Map.of("template", "welcome", "state", outcome.dbName(), "reason", "words"));
    }

    @Test
    void mailThatIsOutStandsOnTheTimeline() {
        deliver();

        verify(timeline).add(anyString(), eq(ActivityType.EMAIL_SENT), any(), any(), any());
    }

    @Test
    void eachFailureWaitsLongerUntilAPersonIsAsked() {
        serverSays(MessageState.DEFERRED);

        assertThat(deliver()).isEqualTo(deferred(Duration.ofMinutes(1), 2));
        clock.advance(Duration.ofMinutes(1));
        assertThat(deliver()).isEqualTo(deferred(Duration.ofMinutes(5), 1));
        clock.advance(Duration.ofMinutes(5));
        assertThat(deliver()).isEqualTo(deferred(Duration.ofMinutes(15), 0));
        clock.advance(Duration.ofMinutes(15));
        assertThat(deliver()).as("a person tries once more").isEqualTo(deferred(Duration.ofMinutes(15), 0));

        verifyNoInteractions(timeline);
    }

    @Test
    void messageIsNotTriedBeforeItsTime() {
        serverSays(MessageState.DEFERRED);
        deliver();
        clock.advance(Duration.ofSeconds(50));

        Progress early = deliver();

        assertThat(early.state()).isEqualTo(MessageState.DEFERRED);
        assertThat(early.retryIn()).isEqualTo(Duration.ofSeconds(11));
        assertThat(early.triesLeft()).isEqualTo(2);
        verify(smtp, times(1)).send(any());
    }

    @Test
    void senderThatDiedWhileSendingLeavesTheMessageUnknown() {
        serverSays(MessageState.DEFERRED);
        deliver();
        queue.leaveAttempting();
        clock.advance(Duration.ofSeconds(21));

        assertThat(deliver().state()).isEqualTo(MessageState.UNKNOWN);

        verify(smtp, times(1)).send(any());
        verify(timeline)
                .add(
                        lead.id(),
                        ActivityType.MESSAGE_FAILED,
                        LeadTimeline.BATON,
                        null,
                        Map.of(
                                "template",
                                "welcome",
                                "state",
                                "unknown",
                                "reason",
                                "the sender stopped while sending"));
    }

    @Test
    void senderThatIsStillSendingIsNotOvertaken() {
        serverSays(MessageState.DEFERRED);
        deliver();
        queue.leaveAttempting();

        Progress busy = deliver();

        assertThat(busy.state()).isEqualTo(MessageState.ATTEMPTING);
        assertThat(busy.retryIn()).isEqualTo(Duration.ofSeconds(21));
        verify(smtp, times(1)).send(any());
    }

    @Test
    void claimThatWentToAnotherSenderSendsNothing() {
        queue.stillOurs = () -> false;

        Progress progress = deliver();

        assertThat(progress.state()).isEqualTo(MessageState.DEFERRED);
        assertThat(progress.reason()).isEqualTo("another sender has taken over");
        verify(smtp, never()).send(any());
    }

    @Test
    void mailThatEndedMeanwhileIsNotBroughtBack() {
        when(smtp.send(any())).thenAnswer(sending -> {
            queue.cancel();
            return Outcome.of(MessageState.DEFERRED, "words");
        });

        deliver();

        assertThat(queue.only().state()).isEqualTo(MessageState.CANCELLED);
    }

    @Test
    void ofALeadThatIsErasedNothingIsWrittenDown() {
        queue.erased = true;

        assertThat(deliver()).isEqualTo(Progress.NOTHING);
        verify(smtp, never()).send(any());
    }

    private Progress deliver() {
        return messages.deliver(KEY, lead.id(), null, "welcome");
    }

    private void serverSays(MessageState outcome) {
        when(smtp.send(any())).thenReturn(Outcome.of(outcome, "words"));
    }

    private static Progress deferred(Duration wait, int triesLeft) {
        return new Progress(MessageState.DEFERRED, "words", wait, triesLeft);
    }

    private Lead came(Lead received) {
        leads.put(received.id(), received);
        return received;
    }
}
