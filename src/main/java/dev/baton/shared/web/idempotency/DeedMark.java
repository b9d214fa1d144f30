package dev.baton.shared.web.idempotency;

import dev.baton.shared.Conflict;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Notes on a request's key that something of it was done, in each transaction that does it: they are committed together
 * or not at all, whenever Baton dies. Who was overtaken finds the key another's, and commits nothing.
 */
@Component
class DeedMark implements TransactionExecutionListener {

    private final ThreadLocal<Run> running = new ThreadLocal<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    DeedMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a request does. */
    interface Deed {
        void run() throws IOException, ServletException;
    }

    void mark(Run run, Deed deed) throws IOException, ServletException {
        running.set(run);
        try {
            deed.run();
        } finally {
            running.remove();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Run run = running.get();
        if (run != null && !transaction.isReadOnly()) {
            if (transaction instanceof TransactionStatus status) {
                status.flush(); // else what is still to be written looks like nothing
            }
            if (isOvertaken(run)) {
                throw new Conflict("This request took too long, and its repeat was done instead");
            }
        }
    }

    /** A transaction that wrote nothing has no number, and leaves no mark. */
    private boolean isOvertaken(Run run) {
        return jdbc.sql(
                        """
                        with wrote as materialized (select pg_current_xact_id_if_assigned() is not null as something),
                            mark as (update idempotency_key set done_at = ? from wrote
                                where wrote.something and key_hash = ? and fence = ? returning 1)
                        select something and not exists (select from mark) from wrote
                        """)
                .params(OffsetDateTime.now(clock), run.keyHash(), run.fence())
                .query(Boolean.class)
                .single();
    }
}
