package dev.baton.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says where the chain ends. A forged one is not built upon: that would sign what was forged. */
@Component
class AuditHeads {

    private static final String READ =
            "select position, hash, cut_position, cut_hash, unsealed_until, seal from audit_head";

    private final JdbcClient jdbc;
    private final AuditSeals seals;

    AuditHeads(JdbcClient jdbc, AuditSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    private record Kept(AuditHead head, byte[] seal) {}

    AuditHead read() {
        return read(READ).head();
    }

    /** @throws IllegalStateException when it is not one that Baton wrote */
    AuditHead lock() {
        Kept kept = read(READ + " for update");
        if (!isGood(kept)) {
            throw new IllegalStateException("The head of the audit log was changed by somebody else than Baton;"
                    + " nothing is chained until it is put back. See docs/operations.md, Audit log");
        }
        return kept.head();
    }

    boolean isGood() {
        return isGood(read(READ));
    }

    void write(AuditHead head) {
        jdbc.sql("update audit_head set position = ?, hash = ?, cut_position = ?, cut_hash = ?, seal = ?")
                .params(head.position(), head.hash(), head.cutPosition(), head.cutHash(), seals.head(head))
                .update();
    }

    /** The first head, of an empty chain, has no seal yet. */
    private boolean isGood(Kept kept) {
        return kept.seal() == null
                ? kept.head().position() == 0 && kept.head().cutPosition() == 0
                : AuditSeals.same(kept.seal(), seals.head(kept.head()));
    }

    private Kept read(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new Kept(
                        new AuditHead(row.getLong(1), row.getBytes(2), row.getLong(3), row.getBytes(4), row.getLong(5)),
                        row.getBytes(6)))
                .single();
    }
}
