package dev.baton.messaging.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.LeadClosed;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.person.SuppressedPeople;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.messaging.links.Unsubscribing;
import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.MessageQueue.Outcome;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one message to a lead through its life: written down, claimed, attempted, and its end put on the timeline. */
@Component
class LeadMessages {

    private final MessageQueue queue;
    private final LeadMail mails;
    private final SmtpSender smtp;
    private final Leads leads;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final SuppressedPeople erased;
    private final Unsubscribing unsubscribing;
    private final TransactionTemplate transactions;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final ObservationRegistry observations;
    private final Clock clock;

    LeadMessages(
            MessageQueue queue,
            LeadMail mails,
            SmtpSender smtp,
            Leads leads,
            LeadVault vault,
            LeadTimeline timeline,
            SuppressedPeople erased,
            Unsubscribing unsubscribing,
            TransactionTemplate transactions,
            MailSettings settings,
            ApplicationEventPublisher events,
            ObservationRegistry observations,
            Clock clock) {
        this.queue = queue;
        this.mails = mails;
        this.smtp = smtp;
        this.leads = leads;
        this.vault = vault;
        this.timeline = timeline;
        this.erased = erased;
        this.unsubscribing = unsubscribing;
        this.transactions = transactions;
        this.settings = settings;
        this.events = events;
        this.observations = observations;
        this.clock = clock;
    }

    /**
     * Where the message stands after this try.
     *
     * @param retryIn when to come again, for a message that is not at its end
     * @param triesLeft 0: a person must look at it
     */
    record Progress(MessageState state, String reason, Duration retryIn, int triesLeft) {}

    /** Safe to repeat with the same key: the message leaves at most once. */
    Progress deliver(String key, String leadId, String template) {
        QueuedMessage message = queue.enqueue(key, leadId, kind(template));
        if (message.state().isFinal()) {
            return ended(message.state(), null);
        }
        if (queue.abandonedAttempt(message.id())) {
            note(message, Outcome.of(MessageState.UNKNOWN, "the sender stopped while sending"));
            return ended(MessageState.UNKNOWN, null);
        }
        return queue.claim(message.id()).map(this::attemptAndRelease).orElseGet(() -> busy(message));
    }

    private Progress attemptAndRelease(QueuedMessage claimed) {
        try {
            return attempt(claimed);
        } finally {
            queue.release(claimed);
        }
    }

    private Progress attempt(QueuedMessage claimed) {
        Optional<Outcome> reason = notToBeSent(claimed);
        Outcome outcome = reason.orElseGet(() -> send(claimed));
        if (outcome.state() == MessageState.DEFERRED) {
            return deferred(claimed, outcome);
        }
        transactions.executeWithoutResult(transaction -> {
            queue.outcome(claimed, outcome);
            note(claimed, outcome);
            if (outcome.state() == MessageState.CANCELLED) {
                // The sequence began after its lead was closed and has missed it: it is told again.
                events.publishEvent(new LeadClosed(claimed.leadId()));
            }
        });
        return ended(outcome.state(), outcome.reason());
    }

    /** Checked with the claim in hand: what was suppressed or closed meanwhile is not sent. */
    private Optional<Outcome> notToBeSent(QueuedMessage claimed) {
        Lead lead = transactions.execute(transaction -> leads.get(claimed.leadId()));
        if (lead.status().isClosed()) {
            return Optional.of(Outcome.of(MessageState.CANCELLED, "the lead is closed"));
        }
        if (lead.mergedInto() != null) {
            return Optional.of(Outcome.of(MessageState.CANCELLED, "the lead was merged into another"));
        }
        if (lead.person().isRestricted()) {
            return Optional.of(Outcome.of(MessageState.SUPPRESSED, "the lead is frozen at the person's request"));
        }
        if (lead.person().refusesMail()) {
            return Optional.of(Outcome.of(MessageState.SUPPRESSED, "the person does not agree to mail"));
        }
        boolean asks = ConsentConfirmation.TEMPLATE.equals(claimed.template());
        if (lead.person().awaitsConfirmation() != asks) {
            return Optional.of(Outcome.of(
                    MessageState.SUPPRESSED,
                    asks ? "there is nothing to confirm any more" : "the person has yet to confirm that they agree"));
        }
        return addressRefused(lead);
    }

    private Optional<Outcome> addressRefused(Lead lead) {
        String email = vault.contact(lead).email();
        if (email == null) {
            return Optional.of(Outcome.of(MessageState.SUPPRESSED, "the lead gave no e-mail address"));
        }
        byte[] address = vault.emailIndex(email);
        if (unsubscribing.hasUnsubscribed(lead.id(), address)) {
            return Optional.of(Outcome.of(MessageState.SUPPRESSED, "this address has unsubscribed"));
        }
        return transactions.execute(transaction -> erased.contains(address))
                ? Optional.of(Outcome.of(MessageState.SUPPRESSED, "the address must not be written to"))
                : Optional.empty();
    }

    private static MessageQueue.Kind kind(String template) {
        return ConsentConfirmation.TEMPLATE.equals(template)
                ? MessageQueue.Kind.question(template)
                : MessageQueue.Kind.mail(template);
    }

    private Outcome send(QueuedMessage claimed) {
        Lead lead = transactions.execute(transaction -> leads.get(claimed.leadId()));
        MimeMessage mail = mails.make(claimed.id(), lead, claimed.template());
        if (!queue.attempting(claimed)) {
            return Outcome.of(MessageState.DEFERRED, "another sender has taken over");
        }
        return Observation.createNotStarted("baton.mail", observations)
                .lowCardinalityKeyValue("template", claimed.template())
                .observe(() -> smtp.send(mail));
    }

    private Progress deferred(QueuedMessage claimed, Outcome outcome) {
        int failures = claimed.attempts() + 1;
        int waits = settings.retryAfter().size();
        Duration wait = settings.retryAfter().get(Math.min(failures, waits) - 1);
        Instant next = clock.instant().plus(wait);
        queue.outcome(claimed, new Outcome(MessageState.DEFERRED, outcome.reason(), null, next));
        return new Progress(MessageState.DEFERRED, outcome.reason(), wait, Math.max(0, waits - failures));
    }

    private Progress busy(QueuedMessage message) {
        Instant free = message.nextAttemptAt() != null && message.state() == MessageState.DEFERRED
                ? message.nextAttemptAt()
                : message.claimedUntil();
        Duration wait = free == null ? Duration.ofSeconds(5) : Duration.between(clock.instant(), free);
        return new Progress(
                message.state(),
                "it is being sent",
                wait.isNegative() ? Duration.ofSeconds(1) : wait.plusSeconds(1),
                triesLeft(message));
    }

    private int triesLeft(QueuedMessage message) {
        return Math.max(1, settings.retryAfter().size() - message.attempts());
    }

    private void note(QueuedMessage message, Outcome outcome) {
        boolean sent = outcome.state() == MessageState.ACCEPTED;
        Map<String, Object> details = Map.of(
                "template", message.template(),
                "state", outcome.state().dbName(),
                "reason", outcome.reason() == null ? "" : outcome.reason());
        transactions.executeWithoutResult(transaction -> timeline.add(
                message.leadId(),
                sent ? ActivityType.EMAIL_SENT : ActivityType.MESSAGE_FAILED,
                LeadTimeline.BATON,
                null,
                details));
    }

    private static Progress ended(MessageState state, String reason) {
        return new Progress(state, reason, null, 0);
    }
}
