package dev.baton.messaging.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.Leads;
import dev.baton.messaging.queue.Errand;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.MessageTimeline;
import dev.baton.messaging.queue.NewMessage;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Mails to leads: that none leaves twice, and none without leave of {@link SendDoor}. */
@Component
class LeadMessages implements Errand {

    private final MessageLife life;
    private final LeadMail mails;
    private final SmtpSender smtp;
    private final Leads leads;
    private final MessageTimeline timeline;
    private final SendDoor door;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final ObservationRegistry observations;

    LeadMessages(
            MessageLife life,
            LeadMail mails,
            SmtpSender smtp,
            Leads leads,
            MessageTimeline timeline,
            SendDoor door,
            MailSettings settings,
            ApplicationEventPublisher events,
            ObservationRegistry observations) {
        this.life = life;
        this.mails = mails;
        this.smtp = smtp;
        this.leads = leads;
        this.timeline = timeline;
        this.door = door;
        this.policy =
                new Policy(true, settings.retryAfter(), settings.retryAfter().size());
        this.events = events;
        this.observations = observations;
    }

    /** Safe to repeat with the same key. @param taskId the external task that has it sent */
    Progress deliver(String key, String leadId, String taskId, String template) {
        boolean isAnswer = MailKind.of(template) == MailKind.FIRST_ANSWER || MailKind.of(template) == MailKind.QUESTION;
        NewMessage message = isAnswer
                ? NewMessage.answer(key, leadId, taskId, template)
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
        return door.refusal(claimed, lead).map(Made::not).orElseGet(() -> ready(claimed, lead));
    }

    private Made ready(QueuedMessage claimed, Lead lead) {
        MimeMessage mail = mails.make(claimed.id(), lead, claimed.template());
        return Made.ready(() -> Observation.createNotStarted("baton.mail", observations)
                .lowCardinalityKeyValue("template", claimed.template())
                .observe(() -> smtp.send(mail)));
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
