package dev.baton.shared.database;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that a node has for a while, longer than a transaction: {@code claimed_until} lets others take over from a node
 * that died, and the fencing number {@code claim_no} keeps the one that was overtaken from writing (decision 0028).
 * All in the running transaction; the parameter {@code :now} is known everywhere.
 */
public final class Leases {

    /** Nobody has the row {@code t}, or no longer. */
    public static final String FREE = "(t.claimed_until is null or t.claimed_until < :now)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final Duration lease;

    public Leases(JdbcClient jdbc, Clock clock, String table, Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.lease = lease;
    }

    /**
     * Takes rows; those that another is just taking are passed over.
     *
     * @param which of the table {@code t}: what else is joined, the condition, order and limit
     * @param besides what else is set, with a comma before it; empty: nothing
     */
    public <R> List<R> claim(String which, String besides, Map<String, ?> parameters, RowMapper<R> row) {
        return jdbc.sql("update " + table + " set claim_no = claim_no + 1, claimed_until = :lease" + besides
                        + " where id in (select t.id from " + table + " t " + which
                        + " for update of t skip locked) returning *")
                .params(parameters)
                .param("now", now())
                .param("lease", end())
                .query(row)
                .list();
    }

    /**
     * Writes what became of a row.
     *
     * @param where what must hold besides
     * @return false: the claim is not the newest any more, and what another says counts
     */
    public boolean write(UUID id, int claimNo, String set, String where, Map<String, ?> parameters) {
        return jdbc.sql("update " + table + " set " + set + " where id = :id and claim_no = :claim and " + where)
                        .params(parameters)
                        .param("now", now())
                        .param("id", id)
                        .param("claim", claimNo)
                        .update()
                == 1;
    }

    public void extend(UUID id, int claimNo) {
        write(id, claimNo, "claimed_until = :lease", "claimed_until is not null", Map.of("lease", end()));
    }

    /** Others may have it at once. */
    public void giveBack(UUID id, int claimNo) {
        write(id, claimNo, "claimed_until = null", "claimed_until is not null", Map.of());
    }

    private OffsetDateTime end() {
        return now().plus(lease);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
