package dev.baton.assignment.task;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.lead.LeadVault;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.timeline.LatestNotes;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.page.ItemPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A rep's queue: what waits for an answer, what is being worked, and what managers changed about it (000, lead queue). */
@Component
class RepQueue {

    private static final int SHOWN = 100;
    private static final Duration NEWS = Duration.ofDays(7);

    private final LeadSearch search;
    private final People people;
    private final JdbcClient jdbc;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final LatestNotes notes;
    private final Clock clock;

    RepQueue(
            LeadSearch search,
            People people,
            JdbcClient jdbc,
            LeadVault vault,
            LeadTimeline timeline,
            LatestNotes notes,
            Clock clock) {
        this.search = search;
        this.people = people;
        this.jdbc = jdbc;
        this.vault = vault;
        this.timeline = timeline;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param note what a colleague wrote on the lead last */
    record Pending(Instant offeredAt, Instant answerBy, LeadSummary lead, LatestNotes.@Nullable Note note) {}

    record Accepted(Instant since, LeadSummary lead) {}

    /** @param note the words of a note; null for every other change */
    record Update(
            long id,
            String leadId,
            String leadName,
            String text,
            @Nullable String note,
            String byName,
            Instant createdAt) {}

    record Queue(
            List<Pending> pending,
            List<Accepted> accepted,
            List<Update> updates,
            long pendingTotal,
            long acceptedTotal) {}

    Queue of(CurrentUser who) {
        ItemPage<LeadSummary> pending = search.offeredTo(who.username(), SHOWN);
        ItemPage<LeadSummary> accepted = search.workedBy(who.username(), SHOWN);
        Map<String, LatestNotes.Note> written =
                notes.of(pending.items().stream().map(LeadSummary::leadId).toList(), who.username());
        return new Queue(
                pending.items().stream()
                        .map(lead -> new Pending(lead.offeredAt(), lead.answerBy(), lead, written.get(lead.leadId())))
                        .toList(),
                accepted.items().stream()
                        .map(lead -> new Accepted(lead.assignedAt(), lead))
                        .toList(),
                updates(who.username()),
                pending.total(),
                accepted.total());
    }

    private List<Update> updates(String username) {
        Map<String, String> names = people.names();
        return jdbc.sql(
                        """
                        select a.id, a.lead_id, a.activity_type, a.performed_by, a.created_at, l.contact_sealed,
                            case when a.activity_type = 'note_added' then a.description_sealed end as note_sealed
                        from lead_view l join lead_activity_view a on a.lead_id = l.id
                        where l.assigned_to = ? and l.merged_into is null and l.status in ('new', 'contacted', 'qualified', 'proposal')
                            and a.created_at > ? and a.performed_by not in (?, 'baton')
                            and a.activity_type in ('note_added', 'assigned', 'status_changed', 'lead_merged', 'told_apart')
                        order by a.created_at desc limit 50
                        """)
                .params(username, OffsetDateTime.now(clock).minus(NEWS), username)
                .query((row, number) -> new Update(
                        row.getLong("id"),
                        row.getString("lead_id"),
                        vault.contact(row.getString("lead_id"), row.getBytes("contact_sealed"))
                                .fullName(),
                        text(row.getString("activity_type")),
                        timeline.open(row.getString("lead_id"), row.getBytes("note_sealed")),
                        names.getOrDefault(row.getString("performed_by"), row.getString("performed_by")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static String text(String activity) {
        return switch (activity) {
            case "assigned" -> "assigned this lead to you";
            case "status_changed" -> "changed the status";
            case "lead_merged" -> "merged another lead into this one";
            case "told_apart" -> "took a merged lead out of this one";
            default -> "added a note";
        };
    }
}
