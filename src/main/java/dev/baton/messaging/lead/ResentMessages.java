package dev.baton.messaging.lead;

import dev.baton.messaging.queue.MessageState;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what a person wanted sent again: the process has long gone on, so no external task stands behind it. Retried
 * like any other; after the last try the person is asked again. Runs where the external tasks are worked.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.client.disable-auto-fetching", havingValue = "false")
class ResentMessages {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final LeadMessages messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ResentMessages(JdbcClient jdbc, LeadMessages messages, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Due(String key, String leadId, String template) {}

    @Scheduled(fixedDelay = 2_000)
    void send() {
        transactions.execute(transaction -> due()).forEach(this::send);
    }

    private List<Due> due() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql(
                        """
                        select message_key, lead_id, template from message
                        where resent and (state = 'queued' or (state = 'deferred' and next_attempt_at <= ?)
                            or (state in ('claimed', 'attempting') and claimed_until < ?))
                        order by changed_at limit ?
                        """)
                .params(now, now, AT_ONCE)
                .query((row, number) -> new Due(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void send(Due due) {
        LeadMessages.Progress progress = messages.deliver(due.key(), due.leadId(), due.template());
        if (progress.state() == MessageState.DEFERRED && progress.triesLeft() == 0) {
            transactions.executeWithoutResult(transaction -> askAgain(due.key()));
        }
    }

    private void askAgain(String key) {
        jdbc.sql("update message set state = 'unknown', changed_at = ?, reason = 'sent again, and never accepted: '"
                        + " || coalesce(reason, '') where message_key = ? and state = 'deferred'")
                .params(OffsetDateTime.now(clock), key)
                .update();
    }
}
