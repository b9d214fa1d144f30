package dev.baton.messaging.lead;

import static dev.baton.messaging.queue.MessageFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.consent.LegalBasisUses;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.person.SuppressedPeople;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.links.Unsubscribing;
import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.smtp.SmtpSender;
import dev.baton.testing.TestClock;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** To whom a mail is not sent although it was written down, and why. */
class UnwantedMailsTest {

    private static final String KEY = "process/step";
    private static final Writing INTEREST = new Writing(LegalBasis.LEGITIMATE_INTEREST, "They are customers", false);
    private static final CampaignDirectory CAMPAIGNS =
            LeadFixtures.only(LeadFixtures.campaign(List.of(), List.of(), INTEREST));

    private final TestClock clock = new TestClock(NOW);
    private final MessageFixtures.Queue queue = new MessageFixtures.Queue(clock);
    private final SmtpSender smtp = mock(SmtpSender.class);
    private final LeadMail mails = mock(LeadMail.class);
    private final LeadTimeline timeline = mock(LeadTimeline.class);
    private final SuppressedPeople erased = mock(SuppressedPeople.class);
    private final Unsubscribing unsubscribing = mock(Unsubscribing.class);
    private final FirstAnswer answers = mock(FirstAnswer.class);
    private final LegalBasisUses uses = mock(LegalBasisUses.class);
    private final SendDoor door = new SendDoor(CAMPAIGNS, unsubscribing, erased, answers, uses);
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

    @Test
    void leadThatIsClosedGetsNoMailAndItsSequenceIsToldAgain() {
        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);

        notSent(MessageState.CANCELLED, "the lead is closed");

        verify(events).publishEvent(new LeadClosed(lead.id()));
    }

    @Test
    void partOfAnotherLeadGetsNoMail() {
        LeadFixtures.mergedInto("lead_9", lead);

        notSent(MessageState.CANCELLED, "the lead was merged into another");
    }

    @Test
    void frozenLeadGetsNoMail() {
        LeadFixtures.restricted(lead);

        notSent(MessageState.SUPPRESSED, "the lead is frozen at the person's request");
        verify(events, never()).publishEvent(any(LeadClosed.class));
    }

    @Test
    void whoDoesNotAgreeToMailGetsNone() {
        LeadFixtures.consent(false, false, lead);

        notSent(MessageState.SUPPRESSED, "the person does not agree to mail");
    }

    @Test
    void whoIsToConfirmGetsNothingButTheQuestion() {
        LeadFixtures.consent(true, true, lead);

        notSent(MessageState.SUPPRESSED, "the person has yet to confirm that they agree");
        assertThat(messages.deliver("other", lead.id(), null, ConsentConfirmation.TEMPLATE)
                        .state())
                .isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void whoHasConfirmedIsNotAskedAgain() {
        assertThat(messages.deliver(KEY, lead.id(), null, ConsentConfirmation.TEMPLATE))
                .isEqualTo(new Progress(MessageState.SUPPRESSED, "there is nothing to confirm any more", null, 0));
    }

    @Test
    void leadWithoutAnAddressGetsNoMail() {
        Contact nameless = LeadFixtures.contact("Joan", "Doe", null);
        lead = came(LeadFixtures.received(LeadFixtures.lead(nameless), NOW));

        notSent(MessageState.SUPPRESSED, "the lead gave no e-mail address");
    }

    @Test
    void addressThatHasUnsubscribedGetsNoMail() {
        when(unsubscribing.hasUnsubscribed(anyString(), any())).thenReturn(true);

        notSent(MessageState.SUPPRESSED, "this address has unsubscribed");
    }

    @Test
    void addressOfSomebodyErasedGetsNoMail() {
        when(erased.contains(any())).thenReturn(true);

        notSent(MessageState.SUPPRESSED, "the address must not be written to");
    }

    @Test
    void mailWithoutConsentGoesByTheCampaignsRightAndThatIsWrittenDownWithTheLead() {
        LeadFixtures.consent(null, false, lead);

        assertThat(messages.deliver(KEY, lead.id(), null, "first-reminder").state())
                .isEqualTo(MessageState.ACCEPTED);

        verify(uses).record(eq(lead), any(), eq("first-reminder"), eq(INTEREST));
    }

    @Test
    void mailToWhoAgreedGoesByTheirConsent() {
        deliver();

        verify(uses, never()).record(any(), any(), any(), any());
    }

    @Test
    void whoWasAnsweredIsNotAnsweredAgain() {
        asksAsRepeat();
        when(answers.isTheFirst(any(), eq(lead))).thenReturn(false);

        assertThat(messages.deliver(KEY, lead.id(), null, "first-answer"))
                .isEqualTo(new Progress(MessageState.SUPPRESSED, "the person was answered already", null, 0));
    }

    @Test
    void repeatIsAnsweredThoughItIsClosedAsSuch() {
        asksAsRepeat();
        when(answers.isTheFirst(any(), eq(lead))).thenReturn(true);

        assertThat(messages.deliver(KEY, lead.id(), null, "first-answer").state())
                .isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void frozenRepeatIsNotAnswered() {
        asksAsRepeat();
        LeadFixtures.restricted(lead);

        assertThat(messages.deliver(KEY, lead.id(), null, "first-answer").state())
                .isEqualTo(MessageState.SUPPRESSED);
    }

    private void asksAsRepeat() {
        lead = came(LeadFixtures.received(
                LeadFixtures.sentBy("web:form", LeadFixtures.completeLead(), new NewLead.Consent(null, null)), NOW));
        lead.repeat("lead_1");
        lead.endAsRepeat(NOW);
    }

    private void notSent(MessageState state, String reason) {
        assertThat(deliver()).isEqualTo(new Progress(state, reason, null, 0));
        verify(smtp, never()).send(any());
    }

    private Progress deliver() {
        return messages.deliver(KEY, lead.id(), null, "welcome");
    }

    private void serverSays(MessageState outcome) {
        when(smtp.send(any())).thenReturn(Outcome.of(outcome, "words"));
    }

    private Lead came(Lead received) {
        leads.put(received.id(), received);
        return received;
    }
}
