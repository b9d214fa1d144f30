package dev.baton.bulk.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.LeadStanding;
import dev.baton.lead.list.LeadFilter;
import dev.baton.lead.list.LeadSearch;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads of the bulk jobs: which they are, and what became of each. */
@Component
public class BulkItems {

    private static final Sorting SORTS =
            Sorting.of(Map.of("state", "state", "reason", "reason", "lead_id", "lead_id"), "state", "lead_id");

    private final JdbcClient jdbc;
    private final LeadSearch search;
    private final ObjectMapper json;
    private final Clock clock;

    BulkItems(JdbcClient jdbc, LeadSearch search, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.json = json;
        this.clock = clock;
    }

    /** A lead that was not changed. */
    public record NotDone(
            String leadId, @Schema(allowableValues = {"skipped", "failed"}) String state, String reason) {}

    /** How many leads were not changed for one reason. */
    public record Reason(@Schema(allowableValues = {"skipped", "failed"}) String state, String reason, long leads) {}

    /** What the undone job had left. @param version of the lead then; touched when it is another now */
    public record Left(LeadStanding before, int version, Instant doneAt) {}

    /** What became of a lead. @param reason null when it was changed */
    public record Became(String leadId, String reason, LeadStanding before, int version) {}

    public int addAll(UUID job, Collection<String> leadIds) {
        return jdbc.sql(
                        "insert into bulk_item (job_id, lead_id) select ?, id from unnest(?) as id on conflict do nothing")
                .params(job, leadIds.toArray(String[]::new))
                .update();
    }

    public int addMatching(UUID job, LeadFilter filter, CurrentUser who, int most) {
        return search.copyIds("insert into bulk_item (job_id, lead_id)", job, filter, who, most);
    }

    public int addDoneOf(UUID job, UUID other) {
        return jdbc.sql("insert into bulk_item (job_id, lead_id)"
                        + " select ?, lead_id from bulk_item where job_id = ? and state = 'done'")
                .params(job, other)
                .update();
    }

    /**
     * Keeps some from others until this transaction ends.
     *
     * @param alone waits for those that others hold: a node that lost its lock may still have them, and die
     */
    public List<String> takeNext(UUID job, int most, boolean alone) {
        return jdbc.sql("select lead_id from bulk_item where job_id = ? and state = 'waiting' order by lead_id limit "
                        + most + (alone ? " for update" : " for update skip locked"))
                .param(job)
                .query(String.class)
                .list();
    }

    public void became(UUID job, List<Became> all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        update bulk_item i set state = case when n.reason is null then 'done' else 'skipped' end,
                            reason = n.reason, before = n.before::jsonb, left_version = n.version, done_at = ?
                        from unnest(?, ?, ?, ?) as n (lead_id, reason, before, version)
                        where i.job_id = ? and i.lead_id = n.lead_id
                        """)
                .params(
                        now,
                        column(all, Became::leadId),
                        column(all, Became::reason),
                        column(all, one -> write(one.before())),
                        all.stream().map(Became::version).toArray(Integer[]::new),
                        job)
                .update();
    }

    public void failed(UUID job, String leadId, String reason) {
        jdbc.sql("update bulk_item set state = 'failed', reason = ? where job_id = ? and lead_id = ?")
                .params(reason, job, leadId)
                .update();
    }

    /** By lead, what the job left of these. */
    public Map<String, Left> left(UUID job, Collection<String> leadIds) {
        return jdbc
                .sql(
                        "select lead_id, before, left_version, done_at from bulk_item where job_id = ? and lead_id = any(?)")
                .params(job, leadIds.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), left(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those to whom a person did something behind the job. */
    public List<String> workedSince(UUID job, Collection<String> leadIds) {
        return jdbc.sql(
                        """
                        select i.lead_id from bulk_item i where i.job_id = ? and i.lead_id = any(?) and exists (
                            select 1 from lead_activity_view a where a.lead_id = i.lead_id and a.created_at > i.done_at
                                and a.performed_by <> 'baton')
                        """)
                .params(job, leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    public ItemPage<NotDone> notDone(UUID job, PageRequest page) {
        String where = " from bulk_item where job_id = ? and state in ('skipped', 'failed')";
        List<NotDone> items = jdbc.sql(
                        "select lead_id, state, reason" + where + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(job, page.size(), page.offset())
                .query((row, number) -> new NotDone(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        long total =
                jdbc.sql("select count(*)" + where).param(job).query(Long.class).single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    /** The most frequent first. */
    public List<Reason> reasons(UUID job) {
        return jdbc.sql("select state, reason, count(*) from bulk_item where job_id = ?"
                        + " and state in ('skipped', 'failed') group by state, reason order by 3 desc, 2 limit 20")
                .param(job)
                .query((row, number) -> new Reason(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private Left left(ResultSet row) throws SQLException {
        return new Left(
                read(row.getString("before")),
                row.getInt("left_version"),
                row.getTimestamp("done_at").toInstant());
    }

    private static String[] column(List<Became> all, Function<Became, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    private String write(LeadStanding standing) {
        try {
            return standing == null ? null : json.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Where a lead stood could not be written", e);
        }
    }

    private LeadStanding read(String text) {
        try {
            return text == null ? null : json.readValue(text, LeadStanding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Where a lead stood could not be read", e);
        }
    }
}
