package dev.baton.audit;

import dev.baton.shared.database.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the audit log, the newest first. */
@Component
public class AuditSearch {

    private final JdbcClient jdbc;

    AuditSearch(DataSource dataSource) {
        this.jdbc = Cursor.on(dataSource);
    }

    /** @param before only entries with a smaller id: the page after. All may be null. */
    public record Filter(
            String username,
            String action,
            String subjectType,
            String subjectId,
            Instant from,
            Instant to,
            Long before) {}

    /**
     * An entry as people read it.
     *
     * @param requestId of the call that did it; null where no call did
     * @param addressFingerprint equal where the calls came from the same address; null where no call did it
     */
    public record Entry(
            long id,
            Instant at,
            String username,
            String action,
            String subjectType,
            String subjectId,
            String outcome,
            @Nullable String requestId,
            @Nullable String addressFingerprint) {}

    @Transactional(readOnly = true)
    public List<Entry> find(Filter filter, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = sql(filter, parameters) + " limit " + most;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Row by row, however many; in the running transaction. */
    public void each(Filter filter, Consumer<Entry> reader) {
        Map<String, Object> parameters = new HashMap<>();
        jdbc.sql(sql(filter, parameters)).params(parameters).query((ResultSet row) -> reader.accept(entry(row)));
    }

    /** All deeds that the log knows, for the choice of one. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql(
                        """
                with recursive known(action) as (
                    select min(action) from audit_log
                    union all
                    select (select min(l.action) from audit_log l where l.action > known.action)
                    from known where known.action is not null)
                select action from known where action is not null
                """)
                .query(String.class)
                .list();
    }

    private static String sql(Filter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("select " + AuditEntry.COLUMNS + " from audit_log l where true");
        add(sql, parameters, "l.username = :username", "username", filter.username());
        add(sql, parameters, "l.action = :action", "action", filter.action());
        add(sql, parameters, "l.subject_type = :type", "type", filter.subjectType());
        add(sql, parameters, "l.subject_id = :subject", "subject", filter.subjectId());
        add(sql, parameters, "l.at >= :from", "from", time(filter.from()));
        add(sql, parameters, "l.at < :to", "to", time(filter.to()));
        add(sql, parameters, "l.id < :before", "before", filter.before());
        return sql.append(" order by l.id desc").toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(" and ").append(condition);
            parameters.put(name, value instanceof String text ? text.strip() : value);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        AuditEntry found = AuditEntry.of(row);
        return new Entry(
                found.id(),
                found.at(),
                found.username(),
                found.action(),
                found.subjectType(),
                found.subjectId(),
                found.outcome(),
                found.requestId(),
                found.addressIndex() == null ? null : HexFormat.of().formatHex(found.addressIndex()));
    }
}
