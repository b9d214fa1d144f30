package dev.baton.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.enrichment.source.Fact;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.seal.BlindIndex;
import dev.baton.seal.Sealer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was looked up about leads: by source, with its date, sealed. */
@Component
public class Lookups {

    private static final TypeReference<EnumMap<Fact, String>> FACTS = new TypeReference<>() {};
    private static final String FAILED = "failed";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final BlindIndex index;
    private final LeadTimeline timeline;
    private final ObjectMapper json;
    private final Clock clock;

    Lookups(JdbcClient jdbc, Sealer sealer, BlindIndex index, LeadTimeline timeline, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.index = index;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One source's answer about a lead.
     *
     * @param outcome {@code found}, {@code nothing} or {@code failed}
     * @param reason of a failure, in words
     */
    public record Lookup(String source, String outcome, Map<Fact, String> found, String reason, Instant lookedUpAt) {}

    @Transactional
    public void found(String leadId, String source, String asked, Map<Fact, String> facts) {
        write(leadId, source, asked, facts.isEmpty() ? "nothing" : "found", facts, null);
        if (!facts.isEmpty()) {
            timeline.add(leadId, ActivityType.LOOKED_UP, LeadTimeline.BATON, null, Map.of("source", source));
        }
    }

    /** Nobody asks again by themselves. */
    @Transactional
    public void failed(String leadId, String source, String asked, String reason) {
        write(leadId, source, asked, FAILED, Map.of(), reason);
        timeline.add(
                leadId,
                ActivityType.LOOKUP_FAILED,
                LeadTimeline.BATON,
                null,
                Map.of("source", source, "reason", reason));
    }

    private void write(
            String leadId, String source, String asked, String outcome, Map<Fact, String> facts, String reason) {
        jdbc.sql(
                        """
                        insert into lead_lookup
                            (lead_id, source, outcome, found_sealed, reason, asked_index, looked_up_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (lead_id, source) do update set outcome = excluded.outcome,
                            found_sealed = excluded.found_sealed, reason = excluded.reason,
                            asked_index = excluded.asked_index, looked_up_at = excluded.looked_up_at
                        """)
                .params(
                        leadId,
                        source,
                        outcome,
                        facts.isEmpty() ? null : seal(leadId, facts),
                        reason,
                        index.of(source, asked),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** In the order of the sources' names. */
    public List<Lookup> of(String leadId) {
        return jdbc.sql("select source, outcome, found_sealed, reason, looked_up_at from lead_lookup"
                        + " where lead_id = ? order by source")
                .param(leadId)
                .query((row, number) -> new Lookup(
                        row.getString(1),
                        row.getString(2),
                        open(leadId, row.getBytes(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Whether this was asked already, and answered. */
    public boolean isKnown(String leadId, String source, String asked) {
        return jdbc.sql("select count(*) from lead_lookup where lead_id = ? and source = ? and asked_index = ?"
                                + " and outcome <> 'failed'")
                        .params(leadId, source, index.of(source, asked))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Forgets what was asked about something that does not stand with the lead any more. */
    public void forgetAllBut(String leadId, Map<String, String> askedBySource) {
        Set<String> sources = Set.copyOf(of(leadId).stream().map(Lookup::source).toList());
        for (String source : sources) {
            byte[] current = index.of(source, askedBySource.get(source));
            jdbc.sql(
                            "delete from lead_lookup where lead_id = ? and source = ? and asked_index is distinct from ?::bytea")
                    .params(leadId, source, current)
                    .update();
        }
    }

    private byte[] seal(String leadId, Map<Fact, String> facts) {
        try {
            return sealer.seal(place(leadId), json.writeValueAsBytes(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was found could not be written");
        }
    }

    private Map<Fact, String> open(String leadId, byte[] sealed) {
        try {
            return sealed == null ? Map.of() : json.readValue(sealer.open(place(leadId), sealed), FACTS);
        } catch (IOException e) {
            throw new IllegalStateException("What was found could not be read");
        }
    }

    private static String place(String leadId) {
        return "lead_lookup/found/" + leadId;
    }
}
