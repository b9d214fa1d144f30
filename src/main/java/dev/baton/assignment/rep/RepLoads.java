package dev.baton.assignment.rep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many open leads each rep has and how long they have waited for one. Counted every few seconds and kept up in
 * memory between: counting for each lead would cost more than all of its routing, and to spread the work a near figure
 * is as good.
 */
@Component
public class RepLoads {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Load> loads = new ConcurrentHashMap<>();
    private volatile Instant countedAt = Instant.MIN;

    public record Load(int open, Instant lastOffered) {

        public static final Load NONE = new Load(0, Instant.EPOCH);
    }

    RepLoads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Load of(String username) {
        if (countedAt.isBefore(clock.instant().minus(FRESH))) {
            count();
        }
        return loads.getOrDefault(username, Load.NONE);
    }

    /** Counted now. */
    long openOffers(String username) {
        return jdbc.sql("select count(*) from lead_view where offered_to = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** Counted now: offered to or worked by the rep. */
    public long openLeads(String username) {
        return jdbc.sql(
                        "select count(*) from lead_view where offered_to = :rep or (assigned_to = :rep and merged_into is null"
                                + " and status in ('new', 'contacted', 'qualified', 'proposal'))")
                .param("rep", username)
                .query(Long.class)
                .single();
    }

    public int busiest() {
        return loads.values().stream().mapToInt(Load::open).max().orElse(0);
    }

    public void offered(String username) {
        loads.merge(
                username,
                new Load(1, clock.instant()),
                (before, one) -> new Load(before.open() + 1, one.lastOffered()));
    }

    public void released(String username) {
        loads.computeIfPresent(
                username, (name, before) -> new Load(Math.max(0, before.open() - 1), before.lastOffered()));
    }

    void forget() {
        countedAt = Instant.MIN;
    }

    synchronized void count() {
        if (!countedAt.isBefore(clock.instant().minus(FRESH))) {
            return;
        }
        countedAt = clock.instant();
        Map<String, Load> counted = new HashMap<>();
        jdbc.sql(
                        """
                        select username, sum(open) as open, max(last_offered) as last_offered from (
                            select assigned_to as username, count(*) as open, null::timestamptz as last_offered
                            from lead_view where assigned_to is not null and merged_into is null
                                and status in ('new', 'contacted', 'qualified', 'proposal')
                            group by assigned_to
                            union all
                            select offered_to, count(*), null from lead_view where offered_to is not null group by offered_to
                            union all
                            select p.username, 0, (select max(o.offered_at) from lead_offer o where o.username = p.username)
                            from rep_view p) as load
                        group by username
                        """)
                .query((row, number) -> counted.put(row.getString("username"), load(row)))
                .list();
        loads.clear();
        loads.putAll(counted);
    }

    private static Load load(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_offered");
        return new Load(row.getInt("open"), last == null ? Instant.EPOCH : last.toInstant());
    }
}
