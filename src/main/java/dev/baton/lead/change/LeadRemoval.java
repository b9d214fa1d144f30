package dev.baton.lead.change;

import dev.baton.engine.Processes;
import dev.baton.lead.LeadEvents.LeadsRemoved;
import dev.baton.lead.hold.LegalHolds;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes leads out together with their processes, as if they had never come. */
@Component
public class LeadRemoval {

    private static final String UNTOUCHED =
            """
            import_id = ? and assigned_to is null and status = 'new'
                and not exists (select 1 from legal_hold h where h.lead_id = lead.id)
                and merged_into is null and not exists (select 1 from lead m where m.merged_into = lead.id)
                and not exists (select 1 from lead_document d where d.lead_id = lead.id)
                and not exists (select 1 from lead_activity a where a.lead_id = lead.id
                    and a.activity_type in
                        ('note_added', 'call_made', 'email_sent', 'meeting_scheduled', 'proposal_sent', 'reply_received',
                        'declined')
                    and a.performed_by <> 'baton')
            """;

    private final JdbcClient jdbc;
    private final LegalHolds holds;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    LeadRemoval(JdbcClient jdbc, LegalHolds holds, Processes processes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.processes = processes;
        this.events = events;
    }

    /** How many leads of the import somebody has begun to work. */
    public long touched(UUID importId) {
        return jdbc.sql("select count(*) from lead where import_id = ? and not (" + UNTOUCHED + ")")
                .params(importId, importId)
                .query(Long.class)
                .single();
    }

    /** How many leads of the import there still are. */
    public long left(UUID importId) {
        return jdbc.sql("select count(*) from lead where import_id = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    /** Removes some untouched leads in the running transaction. @return how many */
    public int removeNext(UUID importId, int most) {
        List<String> ids = jdbc.sql("select id from lead where " + UNTOUCHED + " limit " + most + " for update")
                .param(importId)
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            remove(ids, "The import was undone");
        }
        return ids.size();
    }

    /** Removes leads, and what was merged into them, in the running transaction. @param reason stands with the ended processes */
    public void remove(List<String> leadIds, String reason) {
        String[] keys = jdbc.sql(
                        """
                        with recursive part as (
                            select id from lead where id = any(?)
                            union select l.id from lead l join part p on l.merged_into = p.id)
                        select id from part
                        """)
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list()
                .toArray(String[]::new);
        holds.requireNone(List.of(keys));
        events.publishEvent(new LeadsRemoved(List.of(keys)));
        processes.remove(keys, reason);
        jdbc.sql("delete from lead_start where lead_id = any(?)").param(keys).update();
        jdbc.sql("delete from lead where id = any(?)").param(keys).update();
    }
}
