package dev.baton.lead.person;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes whoever brings the same people into the same campaign, whichever way, wait until this transaction is over. Of
 * many people at once, always in the same order, so that two sheets cannot wait for each other.
 */
@Component
public class PersonClaims {

    private final JdbcClient jdbc;

    PersonClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people of one batch. Who has an e-mail address is told apart by it, others by their phone. */
    public static final class People {

        private final TreeMap<Long, Boolean> keys = new TreeMap<>();

        public void add(String campaignId, byte[] emailIndex, byte[] phoneIndex) {
            if (emailIndex != null) {
                claim(campaignId, emailIndex, true);
            }
            if (phoneIndex != null) {
                claim(campaignId, phoneIndex, emailIndex == null); // colleagues with one phone need not wait
            }
        }

        /** What is claimed, in the order in which it is; with {@code true} alone, else together with others. */
        SortedMap<Long, Boolean> keys() {
            return keys;
        }

        private void claim(String campaignId, byte[] index, boolean alone) {
            long key = RecentLeads.LOCKS
                    + Arrays.hashCode(RecentLeads.key(campaignId, index).array());
            keys.merge(key, alone, Boolean::logicalOr);
        }
    }

    /** Takes part in the running transaction. */
    public void take(People people) {
        jdbc.sql(
                        """
                        select case when alone then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end
                        from unnest(?, ?) as claim(key, alone)
                        """)
                .params(
                        people.keys.keySet().toArray(Long[]::new),
                        people.keys.values().toArray(Boolean[]::new))
                .query(row -> {});
    }
}
