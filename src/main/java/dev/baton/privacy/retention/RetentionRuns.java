package dev.baton.privacy.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.Conflict;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each night removed, in counts. */
@Component
public class RetentionRuns {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RetentionRuns(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param finishedAt null while it is under way */
    public record Run(Instant startedAt, @Nullable Instant finishedAt, Map<String, Integer> counts) {}

    UUID begin() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into retention_run (id, started_at) values (?, ?)")
                .params(id, OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Whoever may write to the engine can begin at any step; nothing is removed that no report says. */
    void requireUnderWay(UUID id) {
        boolean underWay = jdbc.sql("select 1 from retention_run where id = ? and finished_at is null for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!underWay) {
            throw new Conflict("No night of removing what is due is under way; nothing was done");
        }
    }

    void add(UUID id, String what, int count) {
        jdbc.sql("update retention_run set counts = counts || jsonb_build_object(cast(:what as text),"
                        + " coalesce((counts ->> :what)::int, 0) + :count) where id = :id")
                .param("what", what)
                .param("count", count)
                .param("id", id)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update retention_run set finished_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Run> latest(int most) {
        return jdbc.sql("select started_at, finished_at, counts from retention_run order by started_at desc limit ?")
                .param(most)
                .query((row, number) -> new Run(
                        row.getTimestamp(1).toInstant(), instant(row.getTimestamp(2)), counts(row.getString(3))))
                .list();
    }

    private Map<String, Integer> counts(String text) {
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report of a night could not be read", e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
