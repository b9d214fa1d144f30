package dev.baton.bench;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what is waited for from the database: PostgreSQL's driver notes each message that asks for an answer. A commit
 * is one, a batch is one.
 */
final class RoundTrips extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String ASKS_FOR_AN_ANSWER = " FE=> Sync";

    private final long thread = Thread.currentThread().getId();
    private long count;

    private RoundTrips() {}

    /** Only those of the calling thread: other work of the application is not counted. */
    static long during(Runnable deed) {
        RoundTrips trips = new RoundTrips();
        Level level = DRIVER.getLevel();
        DRIVER.addHandler(trips);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        try {
            deed.run();
        } finally {
            DRIVER.setLevel(level);
            DRIVER.setUseParentHandlers(true);
            DRIVER.removeHandler(trips);
        }
        return trips.count;
    }

    @Override
    public void publish(LogRecord entry) {
        if (Thread.currentThread().getId() == thread && ASKS_FOR_AN_ANSWER.equals(entry.getMessage())) {
            count++;
        }
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        // nothing is open
    }
}
