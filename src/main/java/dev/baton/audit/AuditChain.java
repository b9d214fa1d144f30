package dev.baton.audit;

import dev.baton.shared.database.OneNode;
import dev.baton.shared.watch.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains what was written to the audit log, within seconds, one node at a time: no writer waits for another. */
@Component
class AuditChain implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
    private static final int AT_ONCE = 500;
    /** An entry that is chained already, or is gone, stays in the queue: the verification names it. */
    private static final String WAITING = "select " + AuditEntry.COLUMNS
            + ", l.seal from audit_pending p join audit_log l on l.id = p.audit_id"
            + " where not exists (select from audit_chain c where c.audit_id = l.id) order by l.id limit ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditSeals seals;
    private final AuditHeads heads;
    private final OneNode oneNode;
    private final Sampled<Double> behind = new Sampled<>(this::secondsBehind, Double.NaN);

    AuditChain(JdbcClient jdbc, TransactionTemplate transactions, AuditSeals seals, AuditHeads heads, OneNode oneNode) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seals = seals;
        this.heads = heads;
        this.oneNode = oneNode;
    }

    private record Sealed(AuditEntry entry, byte[] seal) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("baton.audit.behind", behind::get)
                .baseUnit("seconds")
                .description("How long the oldest entry of the audit log has been waiting to be chained")
                .register(meters);
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void chainWaiting() {
        int chained = AT_ONCE;
        while (chained == AT_ONCE) {
            chained = transactions.execute(transaction -> chainSome());
        }
    }

    /** In a file that the database's owner may not reach: a chain that was cut short is told by it. */
    @Scheduled(fixedRate = 3_600_000, initialDelay = 60_000)
    void tellHead() {
        AuditHead head = transactions.execute(transaction -> heads.read());
        log.info("Audit log: position={} hash={}", head.position(), head.hashText());
    }

    private int chainSome() {
        if (!oneNode.takes("audit-chain")) {
            return 0;
        }
        List<Sealed> waiting = jdbc.sql(WAITING)
                .param(AT_ONCE)
                .query((row, number) -> new Sealed(AuditEntry.of(row), row.getBytes("seal")))
                .list();
        if (!waiting.isEmpty()) {
            AuditHead head = heads.lock();
            for (Sealed each : waiting) {
                head = link(head, each);
            }
            heads.write(head);
        }
        return waiting.size();
    }

    private AuditHead link(AuditHead head, Sealed next) {
        long position = head.position() + 1;
        byte[] hash = seals.link(position, head.hash(), next.seal(), next.entry());
        jdbc.sql("with chained as (delete from audit_pending where audit_id = ? returning audit_id)"
                        + " insert into audit_chain (position, audit_id, hash) select ?, audit_id, ? from chained")
                .params(next.entry().id(), position, hash)
                .update();
        return head.grown(position, hash);
    }

    private double secondsBehind() {
        return transactions.execute(transaction -> jdbc.sql("select coalesce(extract(epoch from"
                        + " clock_timestamp() - min(since)), 0)::float8 from audit_pending")
                .query(Double.class)
                .single());
    }
}
