package dev.baton.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.identity.People;
import dev.baton.shared.ItemPage;
import dev.baton.shared.PageRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lead's timeline, newest first. */
@Component
class TimelineView {

    private final JdbcClient jdbc;
    private final LeadTimeline timeline;
    private final People people;
    private final ObjectMapper json;

    TimelineView(JdbcClient jdbc, LeadTimeline timeline, People people, ObjectMapper json) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.people = people;
        this.json = json;
    }

    record Entry(
            long id,
            String activityType,
            String description,
            String performedBy,
            String performedByName,
            Map<String, Object> metadata,
            Instant createdAt) {}

    ItemPage<Entry> page(String leadId, PageRequest page) {
        Map<String, String> names = people.names();
        List<Entry> entries = jdbc.sql(
                        "select * from lead_activity where lead_id = ? order by created_at desc, id desc limit ? offset ?")
                .params(leadId, page.size(), page.offset())
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("activity_type"),
                        timeline.open(leadId, row.getBytes("description_sealed")),
                        row.getString("performed_by"),
                        names.getOrDefault(row.getString("performed_by"), "Baton"),
                        metadata(row.getString("metadata"), names),
                        row.getTimestamp("created_at").toInstant()))
                .list();
        long total = jdbc.sql("select count(*) from lead_activity where lead_id = ?")
                .param(leadId)
                .query(Long.class)
                .single();
        return new ItemPage<>(entries, page.page(), page.size(), total);
    }

    /** Where a person is named, their display name stands beside it. */
    private Map<String, Object> metadata(String text, Map<String, String> names) {
        try {
            Map<String, Object> values = json.readValue(text, new TypeReference<HashMap<String, Object>>() {});
            if (names.containsKey(String.valueOf(values.get("to")))) {
                values.put("to_name", names.get(String.valueOf(values.get("to"))));
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of a timeline cannot be read", e);
        }
    }
}
