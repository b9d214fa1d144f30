package dev.baton.lead.process;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads whose process is still to be started: a row each, gone with the transaction that starts it. */
@Component
public class LeadStarts {

    /** Doubled with each further failure. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadStarts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(List<String> leadIds) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into lead_start (lead_id, received_at, next_attempt_at) select id, ?, ? from unnest(?) as id")
                .params(now, now, leadIds.toArray(String[]::new))
                .update();
    }

    /** Takes those that are due out of the list, as long as the running transaction succeeds; oldest first. */
    List<String> take(int most) {
        return jdbc.sql(
                        """
                delete from lead_start where lead_id in (
                    select lead_id from lead_start where next_attempt_at <= ?
                    order by next_attempt_at limit ? for update skip locked)
                returning lead_id
                """)
                .params(OffsetDateTime.now(clock), most)
                .query(String.class)
                .list();
    }

    /** The same for one; nothing when somebody else has it. */
    List<String> take(String leadId) {
        return jdbc.sql("delete from lead_start where lead_id in (select lead_id from lead_start where lead_id = ?"
                        + " for update skip locked) returning lead_id")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /** It is not to be started any more. */
    public void forget(String leadId) {
        jdbc.sql("delete from lead_start where lead_id = ?").param(leadId).update();
    }

    /** The longest waiting that are due. */
    @Transactional(readOnly = true)
    public List<String> due(int most) {
        return jdbc.sql("select lead_id from lead_start where next_attempt_at <= ? order by next_attempt_at limit ?")
                .params(OffsetDateTime.now(clock), most)
                .query(String.class)
                .list();
    }

    /** @return how often it was tried by now */
    @Transactional
    public int postpone(String leadId) {
        int attempts = jdbc.sql("update lead_start set attempts = attempts + 1 where lead_id = ? returning attempts")
                .param(leadId)
                .query(Integer.class)
                .single();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 9));
        jdbc.sql("update lead_start set next_attempt_at = ? where lead_id = ?")
                .params(
                        OffsetDateTime.now(clock).plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                        leadId)
                .update();
        return attempts;
    }

    /** How long the first of them has waited; zero when none does. */
    @Transactional(readOnly = true)
    public double oldestWaitsSeconds() {
        return jdbc.sql(
                        "select coalesce(extract(epoch from cast(? as timestamptz) - min(received_at)), 0) from lead_start")
                .param(OffsetDateTime.now(clock))
                .query(Double.class)
                .single();
    }
}
