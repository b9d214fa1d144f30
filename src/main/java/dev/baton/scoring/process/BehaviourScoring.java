package dev.baton.scoring.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadBatch;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.scoring.behaviour.BehaviourKind;
import dev.baton.scoring.behaviour.BehaviourTable;
import dev.baton.scoring.behaviour.BehaviourTable.Done;
import dev.baton.scoring.behaviour.Behaviours;
import dev.baton.scoring.behaviour.LeadBehaviour;
import dev.baton.scoring.score.LeadScoring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores leads for what they did and for their silence: one that did something, and at night those whose points change. */
@Component
public class BehaviourScoring {

    /** The others are left alone. */
    private static final String OPEN =
            "l.closed_at is null and l.merged_into is null and l.restricted_at is null and l.anonymised_at is null";

    private final Behaviours behaviours;
    private final LeadScoring scoring;
    private final LeadBehaviour process;
    private final LeadBatch batch;
    private final LeadTimeline timeline;
    private final JdbcClient jdbc;

    public BehaviourScoring(
            Behaviours behaviours,
            LeadScoring scoring,
            LeadBehaviour process,
            LeadBatch batch,
            LeadTimeline timeline,
            JdbcClient jdbc) {
        this.behaviours = behaviours;
        this.scoring = scoring;
        this.process = process;
        this.batch = batch;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** @return whether its grade is another one now */
    public boolean score(String leadId) {
        Lead lead = batch.hold(List.of(leadId)).get(leadId);
        jdbc.sql("update lead_behaviour_due set waiting_until = null where lead_id = ?")
                .param(leadId)
                .update();
        if (lead == null || open(List.of(leadId)).isEmpty()) {
            leaveAlone(leadId);
            return false;
        }
        note(leadId);
        Done done = behaviours.done(List.of(leadId)).get(leadId);
        BehaviourTable table = behaviours.table();
        next(leadId, table, table.nextChange(done, behaviours.today()));
        return scoring.behaved(lead, table.contributions(done, behaviours.today()));
    }

    /** What counts is told on the timeline once it is sure that it counts. */
    private void note(String leadId) {
        jdbc.sql("update lead_behaviour set noted = true where lead_id = ? and not noted and machine is null"
                        + " and kind in ('open', 'click', 'visit') returning kind, coalesce(template, '')")
                .param(leadId)
                .query((row, number) -> Map.entry(BehaviourKind.of(row.getString(1)), row.getString(2)))
                .list()
                .forEach(deed -> timeline.add(
                        leadId,
                        activity(deed.getKey()),
                        LeadTimeline.BATON,
                        null,
                        deed.getValue().isEmpty() ? Map.of() : Map.of("template", deed.getValue())));
    }

    /** Of those that leave no entry by themselves. */
    private static ActivityType activity(BehaviourKind kind) {
        return switch (kind) {
            case OPEN -> ActivityType.MAIL_OPENED;
            case CLICK -> ActivityType.LINK_CLICKED;
            default -> ActivityType.PAGE_VISITED;
        };
    }

    /** At night, first: which leads' points change today, and all whose points were made by rows that are not live now. */
    void findDue() {
        LocalDate today = behaviours.today();
        BehaviourTable table = behaviours.table();
        table.firstSilence().ifPresent(days -> jdbc.sql("insert into lead_behaviour_due (lead_id, next_change_on)"
                        + " select l.id, :today from lead_view l where l.created_at < :before and " + OPEN
                        + " and not exists (select 1 from lead_behaviour_due d where d.lead_id = l.id)"
                        + " on conflict do nothing")
                .param("today", today)
                .param("before", today.minusDays(days - 1L))
                .update());
        jdbc.sql("update lead_behaviour_due set next_change_on = :today where rules_version <> :version"
                        + " and (next_change_on is null or next_change_on > :today)")
                .param("today", today)
                .param("version", table.version())
                .update();
    }

    /** At night, then: a batch of them. @return whether there were any */
    boolean scoreNext(int most) {
        List<String> due = jdbc.sql("select lead_id from lead_behaviour_due where next_change_on <= ?"
                        + " order by next_change_on, lead_id limit ?")
                .params(behaviours.today(), most)
                .query(String.class)
                .list();
        Map<String, Lead> held = batch.hold(due);
        List<String> open = open(due);
        due.stream().filter(id -> !open.contains(id)).forEach(this::leaveAlone);
        Map<String, Done> done = behaviours.done(open);
        BehaviourTable table = behaviours.table();
        open.forEach(id -> decay(held.get(id), done.get(id), table));
        return !due.isEmpty();
    }

    /** Who was offered the lead may have to change: that is for its process to find out. */
    private void decay(Lead lead, Done done, BehaviourTable table) {
        if (lead.offeredTo() != null) {
            next(lead.id(), table, Optional.empty());
            process.begin(lead.id());
        } else {
            next(lead.id(), table, table.nextChange(done, behaviours.today()));
            scoring.behaved(lead, table.contributions(done, behaviours.today()));
        }
    }

    private List<String> open(List<String> leadIds) {
        return jdbc.sql("select l.id from lead_view l where l.id = any(?) and " + OPEN + " order by l.id")
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void leaveAlone(String leadId) {
        jdbc.sql("delete from lead_behaviour_due where lead_id = ?")
                .param(leadId)
                .update();
    }

    private void next(String leadId, BehaviourTable table, Optional<LocalDate> day) {
        jdbc.sql("update lead_behaviour_due set next_change_on = ?, rules_version = ? where lead_id = ?")
                .params(day.orElse(null), table.version(), leadId)
                .update();
    }
}
