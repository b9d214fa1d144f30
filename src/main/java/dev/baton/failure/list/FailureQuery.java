package dev.baton.failure.list;

import dev.baton.shared.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds failures. Of each source no more rows are read than the page can need, however many are open. */
@Component
public class FailureQuery {

    private final JdbcClient jdbc;

    FailureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<FailureRow> page(FailureFilter filter, PageRequest page) {
        List<FailureSource> sources = FailureSource.of(filter);
        if (sources.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(newest(sources, filter))
                .params(parameters(filter))
                .param("most", page.offset() + page.size())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(FailureQuery::row)
                .list();
    }

    static String newest(List<FailureSource> sources, FailureFilter filter) {
        return "select * from ("
                + sources.stream().map(each -> each.newest(filter)).collect(Collectors.joining(" union all "))
                + ") as failures order by since desc, id limit :size offset :offset";
    }

    public long count(FailureFilter filter) {
        List<FailureSource> sources = FailureSource.of(filter);
        if (sources.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select "
                        + sources.stream().map(each -> each.count(filter)).collect(Collectors.joining(" + ")))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    public Optional<FailureRow> find(FailureId id) {
        String sql = Arrays.stream(FailureSource.values())
                .filter(source -> source.kind() == id.kind())
                .map(FailureSource::one)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql).param("id", id.id()).query(FailureQuery::row).optional();
    }

    private static Map<String, Object> parameters(FailureFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        if (filter.campaignId() != null) {
            parameters.put("campaign", filter.campaignId());
        }
        return parameters;
    }

    private static FailureRow row(ResultSet row, int number) throws SQLException {
        int column = 0;
        return new FailureRow(
                new FailureId(FailureKind.of(row.getString(++column)), row.getString(++column)),
                FailureState.of(row.getString(++column)),
                new FailureRow.Place(
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column)),
                row.getString(++column),
                row.getString(++column),
                instant(row.getTimestamp(++column)),
                new FailureRow.Tries(
                        row.getObject(++column, Integer.class),
                        row.getObject(++column, Integer.class),
                        instant(row.getTimestamp(++column)),
                        instant(row.getTimestamp(++column))),
                row.getString(++column),
                new FailureRow.Work(row.getString(++column), row.getString(++column), row.getString(++column)));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
