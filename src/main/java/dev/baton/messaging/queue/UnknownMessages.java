package dev.baton.messaging.queue;

import dev.baton.audit.AuditLog;
import dev.baton.shared.Conflict;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that may or may not have been sent: listed, and sent again or given up only when a person says so. */
@Component
public class UnknownMessages {

    private static final Sorting SORTS = Sorting.of(
            Map.of("since", "changed_at", "channel", "channel", "template", "template", "lead_id", "lead_id"),
            "changed_at desc",
            "id");

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    UnknownMessages(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Unknown(
            UUID id,
            @Nullable String leadId,
            String channel,
            String template,
            @Nullable String reason,
            Instant since) {}

    record Decided(UUID id, String state) {}

    @Transactional(readOnly = true)
    public ItemPage<Unknown> page(PageRequest page) {
        var items = jdbc.sql("select * from message where state = 'unknown'" + SORTS.orderBy(page.sort())
                        + "limit ? offset ?")
                .params(page.size(), page.offset())
                .query((row, number) -> new Unknown(
                        row.getObject("id", UUID.class),
                        row.getString("lead_id"),
                        row.getString("channel"),
                        row.getString("template"),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
        long total = jdbc.sql("select count(*) from message where state = 'unknown'")
                .query(Long.class)
                .single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    /** The person takes the risk that it arrives twice; {@code ResentMessages} sends it within seconds. */
    @Transactional
    public Decided resend(UUID id, String by) {
        requireMail(id);
        decide(id, "queued", "resent = true, task_id = null, attempts = 0, reason = null, next_attempt_at = null");
        audit.record(by, "message_resent", "message", id.toString());
        return new Decided(id, "queued");
    }

    @Transactional
    public Decided abandon(UUID id, String by) {
        decide(id, "cancelled", "resent = false, task_id = null");
        audit.record(by, "message_abandoned", "message", id.toString());
        return new Decided(id, "cancelled");
    }

    private void requireMail(UUID id) {
        boolean toStaff = jdbc.sql("select exists (select 1 from message where id = ? and channel <> ?)")
                .params(id, NewMessage.EMAIL)
                .query(Boolean.class)
                .single();
        if (toStaff) {
            throw new Conflict(
                    "A message to staff whose process ended cannot be sent again. Tell them, and give it up");
        }
    }

    private void decide(UUID id, String state, String besides) {
        int decided = jdbc.sql("update message set state = ?, changed_at = ?, " + besides
                        + " where id = ? and state = 'unknown'")
                .params(state, OffsetDateTime.now(clock), id)
                .update();
        if (decided == 0) {
            throw new Conflict("This message does not wait for a decision");
        }
    }
}
