package dev.baton.messaging.lead;

import dev.baton.lead.LeadEvents.LeadMerged;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent to a lead that became part of another one is cancelled, in the same transaction. */
@Component
class MergedLeads {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedLeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(LeadMerged event) {
        jdbc.sql("update message set state = 'cancelled', changed_at = ?, reason = 'the lead was merged into another'"
                        + " where lead_id = ? and state in ('queued', 'claimed', 'deferred')")
                .params(OffsetDateTime.now(clock), event.mergedId())
                .update();
    }
}
