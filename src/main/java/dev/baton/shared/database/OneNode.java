package dev.baton.shared.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only one node does at a time: held until the running transaction ends, so a node that dies lets it go. */
@Component
public class OneNode {

    private final JdbcClient jdbc;

    public OneNode(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param deed its name @return false: another node is at it */
    public boolean takes(String deed) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key(deed))
                .query(Boolean.class)
                .single();
    }

    /** Waits for the node that is at it. */
    public void waitsFor(String deed) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key(deed))
                .query(row -> {});
    }

    private static String key(String deed) {
        return "baton/" + deed;
    }
}
