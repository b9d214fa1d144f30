package dev.baton.messaging;

import dev.baton.shared.Conflict;
import dev.baton.shared.ItemPage;
import dev.baton.shared.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that may or may not have been sent: listed, and sent again or given up only when a person says so. */
@Component
class UnknownMessages {

    private final JdbcClient jdbc;
    private final LeadMessages messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UnknownMessages(JdbcClient jdbc, LeadMessages messages, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Unknown(UUID id, String leadId, String template, String reason, Instant since) {}

    record Decided(UUID id, String state) {}

    private record Known(String key, String leadId, String template) {}

    @Transactional(readOnly = true)
    public ItemPage<Unknown> page(PageRequest page) {
        var items = jdbc.sql("select * from message where state = 'unknown' order by changed_at desc limit ? offset ?")
                .params(page.size(), page.offset())
                .query((row, number) -> new Unknown(
                        row.getObject("id", UUID.class),
                        row.getString("lead_id"),
                        row.getString("template"),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
        long total = jdbc.sql("select count(*) from message where state = 'unknown'")
                .query(Long.class)
                .single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    /** The person takes the risk that it arrives twice. */
    Decided resend(UUID id) {
        Known message = transactions.execute(transaction -> {
            move(id, "queued");
            return jdbc.sql("select message_key, lead_id, template from message where id = ?")
                    .param(id)
                    .query((row, number) -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                    .single();
        });
        var progress = messages.deliver(message.key(), message.leadId(), message.template());
        return new Decided(id, progress.state().dbName());
    }

    @Transactional
    public Decided abandon(UUID id) {
        move(id, "cancelled");
        return new Decided(id, "cancelled");
    }

    private void move(UUID id, String state) {
        int moved = jdbc.sql("update message set state = ?, changed_at = ? where id = ? and state = 'unknown'")
                .params(state, OffsetDateTime.now(clock), id)
                .update();
        if (moved == 0) {
            throw new Conflict("This message does not wait for a decision");
        }
    }
}
