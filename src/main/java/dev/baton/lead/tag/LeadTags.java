package dev.baton.lead.tag;

import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.FreeText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that people put on leads to find them again. However it is written a tag is one, spelled as it was first. */
@Component
public class LeadTags {

    static final int LONGEST = 40;

    private static final String BETWEEN_TAGS = ";"; // in exports

    /** Past that a lead's row in a list holds nothing but tags. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final LeadTimeline timeline;
    private final Clock clock;

    LeadTags(JdbcClient jdbc, LeadTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** On one line, at most 40 signs. @throws InvalidInput when it is none */
    public static String required(String tag) {
        String tidy = tidy(tag);
        if (key(tidy).isBlank()) {
            throw new InvalidInput("tag", "Please give the tag");
        }
        if (tidy.length() > LONGEST) {
            throw new InvalidInput("tag", "A tag has at most 40 signs; please choose a shorter one");
        }
        if (tidy.contains(BETWEEN_TAGS)) {
            throw new InvalidInput("tag", "A tag has no semicolon; please give several tags one by one");
        }
        return tidy;
    }

    /** What is the same for "VIP" and "vip", "Café" and "cafe". */
    public static String key(String tag) {
        return FreeText.plain(tidy(tag));
    }

    private static String tidy(String tag) {
        String tidy = FreeText.line(tag, Integer.MAX_VALUE);
        return tidy == null ? "" : tidy;
    }

    public List<String> of(String leadId) {
        return jdbc.sql("select tag from lead_tag where lead_id = ? order by tag")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /**
     * Puts it on leads.
     *
     * @param more stands on the timeline beside the tag
     * @return for leads that do not bear it newly, why, in words
     */
    public Map<String, String> add(Collection<String> leadIds, String tag, String by, Map<String, Object> more) {
        String[] ids = leadIds.toArray(String[]::new);
        Set<String> bearing =
                new HashSet<>(jdbc.sql("select lead_id from lead_tag where lead_id = any(?) and tag_key = ?")
                        .params(ids, key(tag))
                        .query(String.class)
                        .list());
        String spelled = spelling(tag);
        List<String> added = jdbc.sql(
                        """
                        insert into lead_tag (lead_id, tag, tag_key, added_by, added_at)
                        select id, ?, ?, ?, ? from unnest(?) as id
                        where (select count(*) from lead_tag t where t.lead_id = id) < ?
                        on conflict do nothing returning lead_id
                        """)
                .params(spelled, key(tag), by, OffsetDateTime.now(clock), ids, MOST)
                .query(String.class)
                .list();
        note(added, ActivityType.TAGGED, spelled, by, more);
        return refusals(
                leadIds,
                added,
                id -> bearing.contains(id)
                        ? "It bears this tag already"
                        : "It bears " + MOST + " tags already; take one away first");
    }

    /** Takes it away. @return for leads that did not bear it, that they did not, in words */
    public Map<String, String> remove(Collection<String> leadIds, String tag, String by, Map<String, Object> more) {
        List<String> removed = jdbc.sql("delete from lead_tag where lead_id = any(?) and tag_key = ? returning lead_id")
                .params(leadIds.toArray(String[]::new), key(tag))
                .query(String.class)
                .list();
        note(removed, ActivityType.UNTAGGED, tag, by, more);
        return refusals(leadIds, removed, id -> "It does not bear this tag");
    }

    /** As it stands on other leads already. */
    private String spelling(String tag) {
        return jdbc.sql("select tag from lead_tag where tag_key = ? limit 1")
                .param(key(tag))
                .query(String.class)
                .optional()
                .orElse(tag);
    }

    private void note(List<String> leadIds, ActivityType type, String tag, String by, Map<String, Object> more) {
        leadIds.forEach(id -> timeline.add(id, type, by, null, LeadTimeline.with(more, "tag", tag)));
    }

    private static Map<String, String> refusals(
            Collection<String> asked, Collection<String> done, Function<String, String> reason) {
        Set<String> through = new HashSet<>(done);
        return asked.stream().filter(id -> !through.contains(id)).collect(Collectors.toMap(id -> id, reason));
    }
}
