package dev.baton.lead.merge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of leads that a person knows to be two people: never proposed again. */
@Component
class ToldApart {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldApart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two leads, in one order whoever names them. */
    record Pair(String first, String second) {

        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    void remember(Pair pair, String username) {
        jdbc.sql("insert into lead_told_apart (lead_a, lead_b, told_by, told_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(pair.first(), pair.second(), username, OffsetDateTime.now(clock))
                .update();
    }

    void forget(Pair pair) {
        jdbc.sql("delete from lead_told_apart where lead_a = ? and lead_b = ?")
                .params(pair.first(), pair.second())
                .update();
    }

    /** Those between leads of this list. */
    List<List<String>> among(List<String> leadIds) {
        String[] ids = leadIds.toArray(String[]::new);
        return jdbc.sql("select lead_a, lead_b from lead_told_apart where lead_a = any(?) and lead_b = any(?)")
                .params(ids, ids)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> from(String leadId) {
        return jdbc.sql("select lead_b from lead_told_apart where lead_a = ?"
                        + " union all select lead_a from lead_told_apart where lead_b = ?")
                .params(leadId, leadId)
                .query(String.class)
                .list();
    }
}
