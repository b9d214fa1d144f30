package dev.baton.lead.process;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads whose process is still to be started: a row each, gone with the transaction that starts it. */
@Component
public class LeadStarts {

    /** Doubled with each further failure. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LeadStarts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(List<String> leadIds) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.update(
                "insert into lead_start (lead_id, received_at, next_attempt_at) select id, ?, ? from unnest(?) as id",
                now,
                now,
                leadIds.toArray(String[]::new));
    }

    /** Takes those that are due out of the list, as long as the running transaction succeeds; oldest first. */
    List<String> take(int most) {
        return jdbc.queryForList(
                """
                delete from lead_start where lead_id in (
                    select lead_id from lead_start where next_attempt_at <= ?
                    order by next_attempt_at limit ? for update skip locked)
                returning lead_id
                """,
                String.class,
                OffsetDateTime.now(clock),
                most);
    }

    /** The same for one; nothing when somebody else has it. */
    List<String> take(String leadId) {
        return jdbc.queryForList(
                "delete from lead_start where lead_id in (select lead_id from lead_start where lead_id = ?"
                        + " for update skip locked) returning lead_id",
                String.class,
                leadId);
    }

    /** It is not to be started any more. */
    public void forget(String leadId) {
        jdbc.update("delete from lead_start where lead_id = ?", leadId);
    }

    /** The longest waiting that are due. */
    @Transactional(readOnly = true)
    public List<String> due(int most) {
        return jdbc.queryForList(
                "select lead_id from lead_start where next_attempt_at <= ? order by next_attempt_at limit ?",
                String.class,
                OffsetDateTime.now(clock),
                most);
    }

    /** @return how often it was tried by now */
    @Transactional
    public int postpone(String leadId) {
        int attempts = jdbc.queryForObject(
                "update lead_start set attempts = attempts + 1 where lead_id = ? returning attempts",
                Integer.class,
                leadId);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 9));
        jdbc.update(
                "update lead_start set next_attempt_at = ? where lead_id = ?",
                OffsetDateTime.now(clock).plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                leadId);
        return attempts;
    }

    /** How long the first of them has waited; zero when none does. */
    @Transactional(readOnly = true)
    public double oldestWaitsSeconds() {
        return jdbc.queryForObject(
                "select coalesce(extract(epoch from cast(? as timestamptz) - min(received_at)), 0) from lead_start",
                Double.class,
                OffsetDateTime.now(clock));
    }
}
