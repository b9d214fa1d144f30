package dev.baton.messaging.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.person.SuppressedPeople;
import dev.baton.messaging.links.Unsubscribing;
import dev.baton.messaging.queue.Errand;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.MessageTimeline;
import dev.baton.messaging.queue.NewMessage;
import dev.baton.messaging.queue.NotToBeSent;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Mails to leads: who gets none although it was written down, and that none leaves twice. */
@Component
class LeadMessages implements Errand {

    private final MessageLife life;
    private final LeadMail mails;
    private final SmtpSender smtp;
    private final Leads leads;
    private final LeadVault vault;
    private final MessageTimeline timeline;
    private final SuppressedPeople erased;
    private final Unsubscribing unsubscribing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final ObservationRegistry observations;

    LeadMessages(
            MessageLife life,
            LeadMail mails,
            SmtpSender smtp,
            Leads leads,
            LeadVault vault,
            MessageTimeline timeline,
            SuppressedPeople erased,
            Unsubscribing unsubscribing,
            MailSettings settings,
            ApplicationEventPublisher events,
            ObservationRegistry observations) {
        this.life = life;
        this.mails = mails;
        this.smtp = smtp;
        this.leads = leads;
        this.vault = vault;
        this.timeline = timeline;
        this.erased = erased;
        this.unsubscribing = unsubscribing;
        this.policy =
                new Policy(true, settings.retryAfter(), settings.retryAfter().size());
        this.events = events;
        this.observations = observations;
    }

    /** Safe to repeat with the same key. @param taskId the external task that has it sent */
    Progress deliver(String key, String leadId, String taskId, String template) {
        NewMessage message = ConsentConfirmation.TEMPLATE.equals(template)
                ? NewMessage.question(key, leadId, taskId, template)
                : NewMessage.mail(key, leadId, taskId, template);
        return life.deliver(message, this);
    }

    /** For one that is written down, and that a person had sent again. */
    Progress goOn(UUID id) {
        return life.goOn(id, this);
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Made make(QueuedMessage claimed) {
        Lead lead = leads.get(claimed.leadId());
        return notToBeSent(lead, claimed.template()).map(Made::not).orElseGet(() -> ready(claimed, lead));
    }

    private Made ready(QueuedMessage claimed, Lead lead) {
        MimeMessage mail = mails.make(claimed.id(), lead, claimed.template());
        return Made.ready(() -> Observation.createNotStarted("baton.mail", observations)
                .lowCardinalityKeyValue("template", claimed.template())
                .observe(() -> smtp.send(mail)));
    }

    private Optional<Outcome> notToBeSent(Lead lead, String template) {
        return NotToBeSent.about(lead).or(() -> notAgreed(lead, template)).or(() -> addressRefused(lead));
    }

    private static Optional<Outcome> notAgreed(Lead lead, String template) {
        if (lead.person().refusesMail()) {
            return suppressed("the person does not agree to mail");
        }
        boolean asks = ConsentConfirmation.TEMPLATE.equals(template);
        if (lead.person().awaitsConfirmation() == asks) {
            return Optional.empty();
        }
        return suppressed(
                asks ? "there is nothing to confirm any more" : "the person has yet to confirm that they agree");
    }

    private Optional<Outcome> addressRefused(Lead lead) {
        String email = vault.contact(lead).email();
        if (email == null) {
            return suppressed("the lead gave no e-mail address");
        }
        byte[] address = vault.emailIndex(email);
        if (unsubscribing.hasUnsubscribed(lead.id(), address)) {
            return suppressed("this address has unsubscribed");
        }
        return erased.contains(address) ? suppressed("the address must not be written to") : Optional.empty();
    }

    private static Optional<Outcome> suppressed(String reason) {
        return Optional.of(Outcome.of(MessageState.SUPPRESSED, reason));
    }

    @Override
    public void ended(QueuedMessage message, Outcome outcome) {
        timeline.add(message, outcome);
        if (outcome.state() == MessageState.CANCELLED) {
            // The sequence began after its lead was closed and has missed it: it is told again.
            events.publishEvent(new LeadClosed(message.leadId()));
        }
    }

    /** A refusal is the end; what cannot be sent stays put off, and its task asks a person. */
    @Override
    public Outcome givenUp(QueuedMessage claimed, Outcome last) {
        return last;
    }
}
