package dev.baton.seal;

import dev.baton.shared.database.OneNode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a rotation, seals everything anew with the new key, a few rows at a time beside the daily work, and throws the
 * old keys away when nothing needs them any more. One node does it; killed, another goes on.
 */
@Component
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 500;

    private final List<SealedColumn> columns;
    private final DataKeys keys;
    private final Sealer sealer;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final OneNode oneNode;

    Resealing(
            List<SealedColumn> columns,
            DataKeys keys,
            Sealer sealer,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            OneNode oneNode) {
        this.columns = columns;
        this.keys = keys;
        this.sealer = sealer;
        this.events = events;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.oneNode = oneNode;
    }

    private record Old(String row, String place, byte[] sealed) {}

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void sealAnew() {
        if (keys.sealKeys() == 1) {
            return;
        }
        long done = columns.stream().mapToLong(this::sealAnew).sum();
        if (done > 0) {
            log.info("{} values were sealed anew with the newest key", done);
        } else if (keys.settled()) {
            retire();
        }
    }

    private long sealAnew(SealedColumn column) {
        long done = 0;
        Integer rows;
        do {
            rows = transactions.execute(transaction -> batch(column));
            done += rows;
        } while (rows == BATCH);
        return done;
    }

    /** Rows that somebody holds now are left for the next round. */
    private int batch(SealedColumn column) {
        if (!mine()) {
            return 0;
        }
        List<Old> olds = jdbc.sql("select ctid::text, %s, %s from %s where "
                                .formatted(column.place(), column.column(), column.table())
                        + "substring(%s from 1 for 5) <> ? limit %d for update skip locked"
                                .formatted(column.column(), BATCH))
                .param(keys.sealPrefix())
                .query((row, number) -> new Old(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
        olds.forEach(old -> write(column, old));
        return olds.size();
    }

    private void write(SealedColumn column, Old old) {
        String count = column.version() == null ? "" : ", %1$s = %1$s + 1".formatted(column.version());
        jdbc.sql("update %s set %s = ?%s where ctid = ?::tid".formatted(column.table(), column.column(), count))
                .params(sealer.seal(old.place(), sealer.open(old.place(), old.sealed())), old.row())
                .update();
    }

    private boolean mine() {
        return oneNode.takes("resealing");
    }

    private void retire() {
        transactions.executeWithoutResult(transaction -> {
            if (mine()) {
                keys.retireOld();
                events.publishEvent(new KeysChanged("baton", "key_retired"));
                log.info("All values are sealed with the newest key; the older keys are gone");
            }
        });
    }
}
