package dev.baton.bulk.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bulk jobs, as they stand in the database. */
@Component
public class BulkStore {

    private static final String SELECT =
            "select j.*, (select u.id from bulk_job u where u.undoes = j.id) as undone_by from bulk_job j ";

    private static final Sorting SORTS = Sorting.of(
            Map.of("created_at", "j.created_at", "status", "j.status", "action", "j.action", "total", "j.total"),
            "j.created_at desc",
            "j.id");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void add(UUID id, BulkAction action, BulkParameters parameters, UUID undoes, String username) {
        jdbc.sql(
                        """
                        insert into bulk_job (id, action, parameters, status, undoes, created_by, created_at)
                        values (?, ?, ?::jsonb, 'queued', ?, ?, ?)
                        """)
                .params(Arrays.asList(id, action.apiName(), write(parameters), undoes, username, now()))
                .update();
    }

    public void total(UUID id, int total) {
        jdbc.sql("update bulk_job set total = ? where id = ?").params(total, id).update();
    }

    public BulkJob get(UUID id) {
        return one("where j.id = ?", id);
    }

    /** Keeps others from changing the job until this transaction ends. */
    public BulkJob lock(UUID id) {
        return one("where j.id = ? for update of j", id);
    }

    private BulkJob one(String where, UUID id) {
        return jdbc.sql(SELECT + where)
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such job"));
    }

    /** Newest first. */
    public ItemPage<BulkJob> page(PageRequest page) {
        List<BulkJob> items = jdbc.sql(SELECT + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(page.size(), page.offset())
                .query(this::row)
                .list();
        long total = jdbc.sql("select count(*) from bulk_job").query(Long.class).single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    public void status(UUID id, BulkStatus status, String message) {
        boolean over = status.isOver() || status == BulkStatus.FAILED;
        jdbc.sql("update bulk_job set status = ?, message = ?, finished_at = ?,"
                        + " started_at = coalesce(started_at, ?) where id = ?")
                .params(Arrays.asList(status.dbName(), message, over ? now() : null, now(), id))
                .update();
    }

    /** @return false, when the job was cancelled meanwhile: then nothing more may be committed for it */
    public boolean count(UUID id, int done, int skipped, int failed) {
        return jdbc.sql(
                                """
                                update bulk_job set done = done + ?, skipped = skipped + ?, failed = failed + ?
                                where id = ? and status = 'running'
                                """)
                        .params(done, skipped, failed, id)
                        .update()
                == 1;
    }

    private String write(BulkParameters parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a bulk job could not be written", e);
        }
    }

    private BulkParameters read(String text) {
        try {
            return json.readValue(text, BulkParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a bulk job could not be read", e);
        }
    }

    private BulkJob row(ResultSet row, int number) throws SQLException {
        return new BulkJob(
                row.getObject("id", UUID.class),
                BulkAction.find(row.getString("action")).orElseThrow(),
                read(row.getString("parameters")),
                BulkStatus.of(row.getString("status")),
                new BulkJob.Counts(
                        row.getInt("total"), row.getInt("done"), row.getInt("skipped"), row.getInt("failed")),
                row.getString("message"),
                row.getObject("undoes", UUID.class),
                row.getObject("undone_by", UUID.class),
                new BulkJob.Course(
                        row.getString("created_by"),
                        instant(row.getTimestamp("created_at")),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("finished_at"))));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
