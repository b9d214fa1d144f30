package dev.baton.lead.change;

import dev.baton.identity.People;
import dev.baton.lead.Lead;
import dev.baton.shared.ChangedMeanwhile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a person when somebody else was quicker. Only where it is about the same field: a score that fades, or another
 * field, is in nobody's way.
 */
@Component
class ChangesMeanwhile {

    private static final String SINCE =
            """
            select performed_by, created_at, metadata -> 'fields' ->> n field
            from lead_activity, generate_series(0, jsonb_array_length(metadata -> 'fields') - 1) n
            where lead_id = ? and activity_type = 'lead_changed' and cast(metadata ->> 'version' as int) >= ?
                and metadata -> 'fields' ->> n = any(?)
            order by created_at desc, id desc, n
            """;

    private final JdbcClient jdbc;
    private final People people;

    ChangesMeanwhile(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Found(String by, Instant at, String field) {}

    /**
     * Of these fields.
     *
     * @param seen the version of the lead that the person had before them; {@code null} when it does not matter
     * @throws ChangedMeanwhile when one of the fields was changed since
     */
    void requireNone(Lead lead, @Nullable Integer seen, List<String> fields) {
        if (seen == null || seen == lead.version() || fields.isEmpty()) {
            return;
        }
        List<Found> found = jdbc.sql(SINCE)
                .params(lead.id(), seen, fields.toArray(String[]::new))
                .query((row, number) -> new Found(
                        row.getString("performed_by"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("field")))
                .list();
        if (!found.isEmpty()) {
            Found last = found.get(0);
            List<String> theirs = found.stream().map(Found::field).distinct().toList();
            throw new ChangedMeanwhile(people.names().getOrDefault(last.by(), last.by()), last.at(), theirs);
        }
    }
}
