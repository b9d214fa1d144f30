package dev.baton.messaging.staff;

import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.queue.MessageQueue;
import dev.baton.messaging.queue.MessageQueue.Outcome;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails to the staff. One that does not go out is no failure of its own, or it would bring the next one: the log
 * and {@code baton_staff_mails_failed_total} say so. Runs where the external tasks are worked.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.client.disable-auto-fetching", havingValue = "false")
class StaffMailSender {

    private static final Logger log = LoggerFactory.getLogger(StaffMailSender.class);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final MessageQueue queue;
    private final StaffMails.Texts texts;
    private final LeadMail mails;
    private final SmtpSender smtp;
    private final MailSettings settings;
    private final TransactionTemplate transactions;
    private final Counter failed;
    private final Clock clock;

    StaffMailSender(
            JdbcClient jdbc,
            MessageQueue queue,
            StaffMails.Texts texts,
            LeadMail mails,
            SmtpSender smtp,
            MailSettings settings,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.texts = texts;
        this.mails = mails;
        this.smtp = smtp;
        this.settings = settings;
        this.transactions = transactions;
        this.failed = meters.counter("baton.staff.mails.failed");
        this.clock = clock;
    }

    private record Due(UUID id, String key) {}

    @Scheduled(fixedDelay = 5_000)
    void send() {
        transactions.execute(transaction -> due()).forEach(this::send);
    }

    private List<Due> due() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("select id, message_key from message where " + StaffMails.OPEN
                        + " and (state = 'queued' or (state = 'deferred' and next_attempt_at <= ?)"
                        + " or (state in ('claimed', 'attempting') and claimed_until < ?)) order by queued_at limit ?")
                .params(now, now, AT_ONCE)
                .query((row, number) -> new Due(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private void send(Due due) {
        queue.repeatAbandoned(due.id());
        queue.claim(due.id()).ifPresent(claimed -> {
            try {
                queue.outcome(claimed, attempt(claimed, due.key()));
            } finally {
                queue.release(claimed);
            }
        });
    }

    private Outcome attempt(QueuedMessage claimed, String key) {
        Optional<StaffMails.Text> text = transactions.execute(transaction -> texts.of(key));
        if (text.isEmpty()) {
            return Outcome.of(MessageState.CANCELLED, "there is nobody to tell");
        }
        var mail = mails.make(
                claimed.id(), text.get().to(), claimed.template(), text.get().values());
        if (!queue.attempting(claimed)) {
            return Outcome.of(MessageState.DEFERRED, "another sender has taken over");
        }
        Outcome outcome = smtp.send(mail);
        return outcome.state() == MessageState.ACCEPTED ? outcome : notSent(claimed, outcome);
    }

    private Outcome notSent(QueuedMessage claimed, Outcome outcome) {
        int tries = claimed.attempts() + 1;
        int waits = settings.retryAfter().size();
        if (outcome.state() == MessageState.REJECTED || tries >= waits) {
            failed.increment();
            log.error("A mail to the staff did not go out and is given up: {}", outcome.reason());
            return Outcome.of(MessageState.CANCELLED, outcome.reason());
        }
        log.warn("A mail to the staff did not go out yet: {}", outcome.reason());
        return new Outcome(
                MessageState.DEFERRED,
                outcome.reason(),
                null,
                clock.instant().plus(settings.retryAfter().get(tries - 1)));
    }
}
