package dev.baton.lead.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.seal.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lead became part of which, and what the staying one took from it; kept, so that it can be taken back. */
@Component
class LeadMerges {

    private static final String IN_FORCE = "select * from lead_merge where undone_at is null and ";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Clock clock;

    LeadMerges(JdbcClient jdbc, Sealer sealer, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    record Merge(UUID id, String keptId, String mergedId, Map<String, Taken> taken, String by, Instant at) {}

    void add(String keptId, String mergedId, Map<String, Taken> taken, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into lead_merge (id, kept_id, merged_id, taken_sealed, merged_by, merged_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, keptId, mergedId, seal(id, taken), by, OffsetDateTime.now(clock))
                .update();
    }

    Optional<Merge> ofMerged(String leadId) {
        return jdbc.sql(IN_FORCE + "merged_id = ?")
                .param(leadId)
                .query(this::row)
                .optional();
    }

    /** What was merged into this lead, the oldest first. */
    List<Merge> into(String leadId) {
        return jdbc.sql(IN_FORCE + "kept_id = ? order by merged_at, id")
                .param(leadId)
                .query(this::row)
                .list();
    }

    /** Keeps what is taken now. */
    void update(Merge merge) {
        jdbc.sql("update lead_merge set taken_sealed = ? where id = ?")
                .params(seal(merge.id(), merge.taken()), merge.id())
                .update();
    }

    void undone(Merge merge, String by) {
        jdbc.sql("update lead_merge set undone_by = ?, undone_at = ? where id = ?")
                .params(by, OffsetDateTime.now(clock), merge.id())
                .update();
    }

    private Merge row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Merge(
                id,
                row.getString("kept_id"),
                row.getString("merged_id"),
                open(id, row.getBytes("taken_sealed")),
                row.getString("merged_by"),
                row.getTimestamp("merged_at").toInstant());
    }

    private byte[] seal(UUID id, Map<String, Taken> taken) {
        try {
            return taken.isEmpty() ? null : sealer.sealText(place(id), json.writeValueAsString(taken));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was merged could not be written");
        }
    }

    private Map<String, Taken> open(UUID id, byte[] sealed) {
        try {
            return sealed == null
                    ? Map.of()
                    : json.readValue(
                            sealer.openText(place(id), sealed), new TypeReference<LinkedHashMap<String, Taken>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was merged could not be read");
        }
    }

    private static String place(UUID id) {
        return "lead_merge/taken/" + id;
    }
}
