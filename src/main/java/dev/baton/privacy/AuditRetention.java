package dev.baton.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts off the oldest end of the audit log; the signed head keeps where, and how the chain stood there. */
@Component
class AuditRetention implements Retained {

    /** The oldest links as far as all of them are due. */
    private static final String DUE =
            """
            select d.position, d.hash from (
                select c.position, c.hash, bool_and(l.at < :before) over (order by c.position) as due
                from audit_chain c join audit_log l on l.id = c.audit_id
                where c.position <= :until) d
            where d.due order by d.position desc limit 1
            """;

    private final JdbcClient jdbc;
    private final AuditHeads heads;
    private final AuditLog audit;
    private final RetentionSettings settings;
    private final Clock clock;

    AuditRetention(JdbcClient jdbc, AuditHeads heads, AuditLog audit, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    private record Link(long position, byte[] hash) {}

    @Override
    public String what() {
        return "entries of the audit log";
    }

    @Override
    public int removeNext(int most) {
        if (!heads.isGood()) {
            return 0;
        }
        AuditHead head = heads.lock();
        return jdbc.sql(DUE)
                .param("before", OffsetDateTime.now(clock).minus(settings.auditLog()))
                .param("until", head.cutPosition() + most)
                .query((row, number) -> new Link(row.getLong(1), row.getBytes(2)))
                .optional()
                .map(last -> cut(head, last))
                .orElse(0);
    }

    private int cut(AuditHead head, Link last) {
        heads.write(head.cut(last.position(), last.hash()));
        audit.record("baton", "audit_log_cut", "audit_log", "position=" + last.position());
        return jdbc.sql("select cut_audit_log(?)")
                .param(last.position())
                .query(Integer.class)
                .single();
    }
}
