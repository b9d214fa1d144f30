package dev.baton.audit;

import dev.baton.shared.database.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole audit log, row by row, and says whether it is as Baton wrote it; else what is wrong first. */
@Component
public class AuditVerification {

    private static final String LINKS = "select c.position, c.audit_id, c.hash, l.seal, " + AuditEntry.COLUMNS
            + " from audit_chain c left join audit_log l on l.id = c.audit_id order by c.position";
    /** What is in no link: it waits to be chained, or was put there, or its link was taken away. */
    private static final String UNCHAINED = "select p.audit_id is not null as waiting, l.seal, " + AuditEntry.COLUMNS
            + " from audit_log l left join audit_pending p on p.audit_id = l.id"
            + " where not exists (select from audit_chain c where c.audit_id = l.id) order by l.id";

    private static final String STRAY =
            "select p.audit_id, l.id is null as gone from audit_pending p left join audit_log l on l.id = p.audit_id"
                    + " where l.id is null or exists (select from audit_chain c where c.audit_id = p.audit_id)"
                    + " order by p.audit_id";

    private final JdbcClient cursor;
    private final TransactionTemplate reading;
    private final AuditHeads heads;
    private final AuditSeals seals;

    AuditVerification(
            DataSource dataSource, PlatformTransactionManager transactions, AuditHeads heads, AuditSeals seals) {
        this.cursor = Cursor.on(dataSource);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.heads = heads;
        this.seals = seals;
    }

    /** A head that the log file told, or somebody wrote down. */
    public record Anchor(long position, String hash) {}

    /**
     * What is wrong first.
     *
     * @param kind {@code changed}, {@code removed}, {@code added}, {@code order}, {@code head}, {@code anchor}
     * @param position in the chain; null where it is in none
     * @param entryId null where no entry is meant
     */
    public record Finding(
            @Schema(allowableValues = {"changed", "removed", "added", "order", "head", "anchor"}) String kind,
            @Nullable Long position,
            @Nullable Long entryId,
            String message) {}

    /**
     * @param entries how many are chained
     * @param waiting how many are to be chained in the next seconds
     * @param position of the last link, to be written down
     * @param hash of the last link, to be written down
     * @param finding null when all is well
     */
    public record Result(
            boolean intact, long entries, long waiting, long position, String hash, @Nullable Finding finding) {}

    /** @param anchor null for none */
    public Result verify(Anchor anchor) {
        return reading.execute(transaction -> new AuditReading(heads.read(), seals, anchor).verify(this));
    }

    void links(AuditReading reader) {
        cursor.sql(LINKS).query(reader::link);
    }

    void unchained(AuditReading reader) {
        cursor.sql(UNCHAINED).query(reader::unchained);
    }

    void stray(AuditReading reader) {
        cursor.sql(STRAY).query(row -> {
            reader.stray(row.getLong("audit_id"), row.getBoolean("gone"));
        });
    }

    boolean headIsGood() {
        return heads.isGood();
    }
}
