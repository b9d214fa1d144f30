package dev.baton.assignment;

import dev.baton.identity.People;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers that a rep declined or let pass: how many, and which, by the same condition. */
@Component
public class RefusedOffers {

    private static final Set<String> ANSWERS = Set.of("declined", "timed_out");

    private static final Sorting SORTS = Sorting.of(
            Map.of(
                    "answered_at", "o.answered_at",
                    "offered_at", "o.offered_at",
                    "username", "o.username",
                    "answer", "o.answer",
                    "lead_id", "o.lead_id",
                    "times", "times"),
            "o.answered_at desc",
            "o.lead_id, o.number");

    private static final String REFUSED =
            """
             from lead_offer o join lead_view l on l.id = o.lead_id
            where l.merged_into is null and o.answer in ('declined', 'timed_out')
                and (cast(:campaign as text) is null or l.campaign_id = :campaign)
                and (cast(:answer as text) is null or o.answer = :answer)
                and (cast(:username as text) is null or o.username = :username)
            """;

    private static final String COUNTS = "select count(*) filter (where o.answer = 'declined') as declined,"
            + " count(*) filter (where o.answer = 'timed_out') as timed_out" + REFUSED;

    /** The reason stands on the timeline, written right behind the answer. */
    private static final String ROWS =
            """
            select o.lead_id, o.username, o.answer, o.offered_at, o.answered_at,
                (select count(*) from lead_offer t where t.lead_id = o.lead_id
                    and t.answer in ('declined', 'timed_out')) as times,
                (select a.description_sealed from lead_activity_view a where o.answer = 'declined'
                    and a.lead_id = o.lead_id and a.activity_type = 'declined' and a.performed_by = o.username
                    and a.created_at >= o.answered_at order by a.created_at, a.id limit 1) as reason_sealed
            """
                    + REFUSED;

    private final JdbcClient jdbc;
    private final LeadSearch leads;
    private final LeadTimeline timeline;
    private final People people;

    RefusedOffers(JdbcClient jdbc, LeadSearch leads, LeadTimeline timeline, People people) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.timeline = timeline;
        this.people = people;
    }

    /** How many offers of a campaign's leads came to nothing. */
    public record Counts(long declined, long timedOut) {}

    /**
     * An offer that came to nothing.
     *
     * @param reason what the rep wrote; null when the offer timed out, or the words were erased
     * @param times how many offers of this lead came to nothing so far
     * @param lead where it is now
     */
    public record Refused(
            LeadSummary lead,
            String username,
            String displayName,
            @Schema(allowableValues = {"declined", "timed_out"}) String answer,
            @Nullable String reason,
            Instant offeredAt,
            Instant answeredAt,
            long times,
            @Nullable String heldBy) {}

    private record Row(
            String leadId,
            String username,
            String answer,
            byte[] reason,
            Instant offeredAt,
            Instant answeredAt,
            long times) {}

    public Counts counts(String campaignId) {
        return filtered(COUNTS, campaignId, null, null)
                .query((row, number) -> new Counts(row.getLong("declined"), row.getLong("timed_out")))
                .single();
    }

    /** @param answer declined or timed_out; null for both */
    public ItemPage<Refused> page(String campaignId, String answer, String username, PageRequest page) {
        if (answer != null && !ANSWERS.contains(answer)) {
            throw new InvalidInput("answer", "The answer is declined or timed_out");
        }
        List<Row> rows = filtered(
                        ROWS + SORTS.orderBy(page.sort()) + "limit :size offset :offset", campaignId, answer, username)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> row(row))
                .list();
        Map<String, LeadSummary> found = leads
                .all(rows.stream().map(Row::leadId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LeadSummary::leadId, Function.identity()));
        Map<String, String> names = people.names();
        List<Refused> items = rows.stream()
                .filter(row -> found.containsKey(row.leadId())) // removed since the rows were read
                .map(row -> refused(row, found.get(row.leadId()), names))
                .toList();
        return new ItemPage<>(items, page.page(), page.size(), count(campaignId, answer, username));
    }

    private long count(String campaignId, String answer, String username) {
        return filtered("select count(*)" + REFUSED, campaignId, answer, username)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, String campaignId, String answer, String username) {
        return jdbc.sql(sql)
                .param("campaign", campaignId)
                .param("answer", answer)
                .param("username", username);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("lead_id"),
                row.getString("username"),
                row.getString("answer"),
                row.getBytes("reason_sealed"),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("answered_at").toInstant(),
                row.getLong("times"));
    }

    private Refused refused(Row row, LeadSummary lead, Map<String, String> names) {
        String holder = lead.assignedTo() == null ? lead.offeredTo() : lead.assignedTo();
        return new Refused(
                lead,
                row.username(),
                names.getOrDefault(row.username(), row.username()),
                row.answer(),
                timeline.open(row.leadId(), row.reason()),
                row.offeredAt(),
                row.answeredAt(),
                row.times(),
                holder == null ? null : names.getOrDefault(holder, holder));
    }
}
