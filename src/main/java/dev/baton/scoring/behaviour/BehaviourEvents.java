package dev.baton.scoring.behaviour;

import dev.baton.lead.LeadEvents.LeadCameAgain;
import dev.baton.lead.LeadEvents.LeadMerged;
import dev.baton.lead.LeadEvents.LeadReplied;
import dev.baton.lead.LeadEvents.LeadToldApart;
import dev.baton.lead.LeadEvents.LeadVisited;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A form sent again, a reply and a visit count; what a lead did counts for the one it is a part of now. */
@Component
class BehaviourEvents {

    private final BehaviourLog log;
    private final LeadBehaviour process;
    private final JdbcClient jdbc;

    BehaviourEvents(BehaviourLog log, LeadBehaviour process, JdbcClient jdbc) {
        this.log = log;
        this.process = process;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(LeadCameAgain event) {
        log.record(event.leadId(), BehaviourKind.FORM, BehaviourLog.About.NOTHING, null);
    }

    @EventListener
    void on(LeadReplied event) {
        log.record(event.leadId(), BehaviourKind.REPLY, BehaviourLog.About.NOTHING, null);
    }

    @EventListener
    void on(LeadVisited event) {
        log.record(event.leadId(), BehaviourKind.VISIT, BehaviourLog.About.NOTHING, null);
    }

    @EventListener
    void on(LeadMerged event) {
        if (!whoDid(List.of(event.mergedId())).isEmpty()) {
            process.begin(event.keptId());
        }
    }

    @EventListener
    void on(LeadToldApart event) {
        List<String> both = List.of(event.keptId(), event.mergedId());
        if (!whoDid(both).isEmpty()) {
            both.forEach(process::begin);
        }
    }

    private List<String> whoDid(List<String> leadIds) {
        return jdbc.sql("select distinct lead_id from lead_behaviour where lead_id = any(?) and machine is null")
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
