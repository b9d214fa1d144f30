package dev.baton.messaging.staff;

import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.queue.Errand;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
class StaffMailSender implements Errand {

    private static final Logger log = LoggerFactory.getLogger(StaffMailSender.class);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final MessageLife life;
    private final StaffMails.Texts texts;
    private final LeadMail mails;
    private final SmtpSender smtp;
    private final Policy policy;
    private final TransactionTemplate transactions;
    private final Counter failed;
    private final Clock clock;

    StaffMailSender(
            JdbcClient jdbc,
            MessageLife life,
            StaffMails.Texts texts,
            LeadMail mails,
            SmtpSender smtp,
            MailSettings settings,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.life = life;
        this.texts = texts;
        this.mails = mails;
        this.smtp = smtp;
        this.policy =
                new Policy(false, settings.retryAfter(), settings.retryAfter().size());
        this.transactions = transactions;
        this.failed = meters.counter("baton.staff.mails.failed");
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void send() {
        transactions.execute(transaction -> due()).forEach(id -> life.goOn(id, this));
    }

    private List<UUID> due() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("select id from message where " + StaffMails.OPEN
                        + " and (state = 'queued' or (state = 'deferred' and next_attempt_at <= ?)"
                        + " or (state in ('claimed', 'attempting') and claimed_until < ?)) order by queued_at limit ?")
                .params(now, now, AT_ONCE)
                .query(UUID.class)
                .list();
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Made make(QueuedMessage claimed) {
        return texts.of(claimed.key())
                .map(text -> mails.make(claimed.id(), text.to(), claimed.template(), text.values()))
                .map(mail -> Made.ready(() -> smtp.send(mail)))
                .orElseGet(() -> Made.not(Outcome.of(MessageState.CANCELLED, "there is nobody to tell")));
    }

    @Override
    public void ended(QueuedMessage message, Outcome outcome) {
        // stands on no timeline: it is about no lead
    }

    @Override
    public Outcome givenUp(QueuedMessage claimed, Outcome last) {
        failed.increment();
        log.error("A mail to the staff did not go out and is given up: {}", last.reason());
        return Outcome.of(MessageState.CANCELLED, last.reason());
    }
}
