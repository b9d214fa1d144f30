package dev.baton.messaging.lead;

import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Progress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    @Scheduled(fixedDelay = 2_000)
    void send() {
        transactions.execute(transaction -> due()).forEach(this::send);
    }

    private List<UUID> due() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql(
                        """
                        select id from message
                        where resent and (state = 'queued' or (state = 'deferred' and next_attempt_at <= ?)
                            or (state in ('claimed', 'attempting') and claimed_until < ?))
                        order by changed_at limit ?
                        """)
                .params(now, now, AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void send(UUID id) {
        Progress progress = messages.goOn(id);
        if (progress.state() == MessageState.DEFERRED && progress.triesLeft() == 0) {
            transactions.executeWithoutResult(transaction -> askAgain(id));
        }
    }

    private void askAgain(UUID id) {
        jdbc.sql("update message set state = 'unknown', changed_at = ?, reason = 'sent again, and never accepted: '"
                        + " || coalesce(reason, '') where id = ? and state = 'deferred'")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }
}
