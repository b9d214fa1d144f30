package dev.baton.audit;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts off the oldest end of the audit log; the signed head keeps where, and how the chain stood there. */
@Component
public class AuditCut {

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

    AuditCut(JdbcClient jdbc, AuditHeads heads, AuditLog audit) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.audit = audit;
    }

    private record Link(long position, byte[] hash) {}

    /** In the running transaction; nothing where the log is not as it should be. @return how many entries are gone */
    public int before(OffsetDateTime end, int most) {
        if (!heads.isGood()) {
            return 0;
        }
        AuditHead head = heads.lock();
        return jdbc.sql(DUE)
                .param("before", end)
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
