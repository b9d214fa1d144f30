package dev.baton.lead.capture.gate.limit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Failures in a table that forgets what is old, and the oldest when it has grown long. */
class DatabaseFailures implements CaptureFailures {

    private static final int MOST_ROWS = 100_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    DatabaseFailures(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Row> of(String addressKey) {
        return jdbc.sql("select failures, last_at from capture_failure where address = ?")
                .param(addressKey)
                .query((row, number) ->
                        new Row(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    @Override
    public void add(String addressKey, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        change(
                """
                insert into capture_failure (address, failures, last_at) values (?, 1, ?)
                on conflict (address) do update
                    set failures = capture_failure.failures + 1, last_at = excluded.last_at
                """,
                addressKey,
                now);
    }

    @Override
    public void clear(String addressKey) {
        change("delete from capture_failure where address = ?", addressKey);
    }

    void removeBefore(Instant old) {
        change("delete from capture_failure where last_at < ?", old.atOffset(ZoneOffset.UTC));
        change("delete from capture_failure where address in"
                + " (select address from capture_failure order by last_at desc offset " + MOST_ROWS + ")");
    }

    private void change(String sql, Object... params) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).params(params).update());
    }
}
