package dev.baton.shared.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every node makes at its start where it is missing: one node after the other, so that it is made once. */
@Component
public class StartLock {

    private static final long KEY = 0x4261746F6EL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StartLock(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Does the deed in one transaction, which holds the lock; a node that dies meanwhile lets it go. */
    public void run(Runnable deed) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
            deed.run();
        });
    }
}
