package dev.baton.shared.file.store;

import dev.baton.shared.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that belong to rows: kept exactly as long as these, whatever crashes. A file is put down as one to remove before
 * it is written; the transaction that makes its row takes that back. Who removes the row puts it down again.
 */
@Component
public class KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);
    private static final Duration ARRIVES_WITHIN = Duration.ofHours(1);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final FileStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KeptFiles(FileStore store, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file for a row that is still to be made, within the hour.
     *
     * @return its name, for {@link #belongs}
     * @throws Unavailable when the store does not take it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String keep(Path file) {
        String name = UUID.randomUUID().toString();
        transactions.executeWithoutResult(
                transaction -> putDown(List.of(name), OffsetDateTime.now(clock).plus(ARRIVES_WITHIN)));
        try {
            store.put(name, file);
            return name;
        } catch (IOException e) {
            log.error("A file could not be kept: {}", e.getMessage());
            throw new Unavailable("The file cannot be kept at the moment; please try again later", e);
        }
    }

    /** In the transaction that makes the row. @throws IllegalStateException when it took more than an hour */
    @Transactional(propagation = Propagation.MANDATORY)
    public void belongs(String name) {
        int taken = jdbc.sql("delete from file_to_remove where name = ? and remove_after > ?")
                .params(name, OffsetDateTime.now(clock))
                .update();
        if (taken == 0) {
            throw new IllegalStateException("The file has been given up meanwhile");
        }
    }

    /** In the transaction that removes the rows. The files go once that is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<String> names) {
        putDown(names, OffsetDateTime.now(clock));
    }

    /** The caller closes it. @throws Unavailable when the store does not give it */
    public InputStream read(String name) {
        try {
            return store.read(name);
        } catch (IOException e) {
            log.error("A kept file could not be read: {}", e.getMessage());
            throw new Unavailable("The file cannot be read at the moment; please try again later", e);
        }
    }

    private void putDown(Collection<String> names, OffsetDateTime after) {
        jdbc.sql("insert into file_to_remove (name, remove_after) select name, ? from unnest(?) as name"
                        + " on conflict (name) do update set remove_after = excluded.remove_after")
                .params(after, names.toArray(String[]::new))
                .update();
    }

    /** Several nodes share the work. A store that is away is asked once a round, so that no transaction waits for it long. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void removeDue() {
        boolean more;
        do {
            more = transactions.execute(transaction -> removeSome());
        } while (more);
    }

    /** @return whether there may be more to remove now */
    private boolean removeSome() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<String> due = jdbc.sql(
                        "select name from file_to_remove where remove_after <= ? order by remove_after limit ?"
                                + " for update skip locked")
                .params(now, BATCH)
                .query(String.class)
                .list();
        return due.stream().allMatch(name -> isRemoved(name, now)) && due.size() == BATCH;
    }

    private boolean isRemoved(String name, OffsetDateTime now) {
        try {
            store.delete(name);
            jdbc.sql("delete from file_to_remove where name = ?").param(name).update();
            return true;
        } catch (IOException e) {
            log.warn("A file could not be removed and is tried again later: {}", e.getMessage());
            putDown(List.of(name), now.plus(AGAIN_AFTER));
            return false;
        }
    }
}
