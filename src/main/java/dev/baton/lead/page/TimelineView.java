package dev.baton.lead.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.identity.People;
import dev.baton.lead.timeline.ActivityKind;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lead's timeline, newest first, and in it what stands on those of the leads merged into it. */
@Component
class TimelineView {

    private static final String OF_ALL =
            """
            with recursive part (id) as (
                select cast(? as text) union select l.id from lead l join part p on l.merged_into = p.id)
            select %s from lead_activity where lead_id in (select id from part)
                and (cast(? as text[]) is null or activity_type = any(?))
            """;

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

    private static final Sorting SORTS = Sorting.of(
            Map.of("created_at", "created_at", "activity_type", "activity_type", "performed_by", "performed_by"),
            "created_at desc",
            "id desc");

    record Entry(
            long id,
            String leadId,
            @Schema(implementation = ActivityType.class) String activityType,
            @Nullable String description,
            String performedBy,
            String performedByName,
            Map<String, Object> metadata,
            Instant createdAt) {}

    /** @param kind null: of every kind */
    ItemPage<Entry> page(String leadId, @Nullable ActivityKind kind, PageRequest page) {
        String[] types = kind == null ? null : kind.activities().toArray(String[]::new);
        Map<String, String> names = people.names();
        List<Entry> entries = jdbc.sql(OF_ALL.formatted("*") + SORTS.orderBy(page.sort()) + "limit ? offset ?")
                .params(Arrays.asList(leadId, types, types, page.size(), page.offset()))
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("lead_id"),
                        row.getString("activity_type"),
                        timeline.open(row.getString("lead_id"), row.getBytes("description_sealed")),
                        row.getString("performed_by"),
                        names.getOrDefault(row.getString("performed_by"), "Baton"),
                        metadata(row.getString("metadata"), names),
                        row.getTimestamp("created_at").toInstant()))
                .list();
        long total = jdbc.sql(OF_ALL.formatted("count(*)"))
                .params(Arrays.asList(leadId, types, types))
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
