package dev.baton.lead.timeline;

import dev.baton.identity.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What colleagues wrote last on leads. */
@Component
public class LatestNotes {

    private final JdbcClient jdbc;
    private final LeadTimeline timeline;
    private final People people;

    LatestNotes(JdbcClient jdbc, LeadTimeline timeline, People people) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.people = people;
    }

    /** A note, with the display name of who wrote it. */
    public record Note(String text, String byName, Instant at) {}

    private record Found(String leadId, Note note) {}

    /** @param reader whose own notes do not count @return by lead; leads without are left out */
    public Map<String, Note> of(List<String> leadIds, String reader) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = people.names();
        return jdbc
                .sql(
                        """
                        select distinct on (lead_id) lead_id, performed_by, description_sealed, created_at
                        from lead_activity
                        where lead_id = any(?) and activity_type = 'note_added' and description_sealed is not null
                            and performed_by not in (?, 'baton')
                        order by lead_id, created_at desc, id desc
                        """)
                .params(leadIds.toArray(String[]::new), reader)
                .query((row, number) -> new Found(
                        row.getString("lead_id"),
                        new Note(
                                timeline.open(row.getString("lead_id"), row.getBytes("description_sealed")),
                                names.getOrDefault(row.getString("performed_by"), row.getString("performed_by")),
                                row.getTimestamp("created_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::leadId, Found::note));
    }
}
