package dev.baton.integration.webhook.event;

import dev.baton.lead.LeadEvents.LeadsRemoved;
import dev.baton.lead.LeadEvents.Standing;
import dev.baton.lead.LeadEvents.StandingsChanged;
import dev.baton.lead.state.LeadStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes events of what becomes of leads after their intake. Costs nothing while no endpoint is there. */
@Component
public class LeadChangesTold {

    private final EventOutbox outbox;
    private final WantedEvents wanted;
    private final JdbcClient jdbc;

    LeadChangesTold(EventOutbox outbox, WantedEvents wanted, JdbcClient jdbc) {
        this.outbox = outbox;
        this.wanted = wanted;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(StandingsChanged event) {
        if (wanted.isAny()) {
            List<Event> events = new ArrayList<>();
            event.standings().stream()
                    .filter(standing -> !isGone(standing.leadId()))
                    .forEach(standing -> add(events, standing));
            outbox.write(events);
        }
    }

    private static void add(List<Event> events, Standing standing) {
        if (standing.assigneeChanged() && standing.assignedTo() != null) {
            events.add(event(EventType.ASSIGNED, standing));
        }
        if (standing.statusChanged()) {
            events.add(event(EventType.STATUS_CHANGED, standing));
            if (LeadStatus.of(standing.status()).isClosed()) {
                events.add(event(EventType.CLOSED, standing));
            }
        }
    }

    private static Event event(EventType type, Standing standing) {
        Map<String, Object> data = new HashMap<>();
        data.put("status", standing.status());
        data.put("grade", standing.grade().name());
        data.put("score", standing.score());
        data.put("assigned_to", standing.assignedTo());
        if (standing.statusChanged()) {
            data.put("previous_status", standing.statusBefore());
        }
        return new Event(type, standing.leadId(), standing.campaignId(), data);
    }

    @EventListener
    void on(LeadsRemoved event) {
        gone(event.leadIds().toArray(String[]::new), "removed");
    }

    /**
     * What was to be told of these leads is not told any more, only that they are gone.
     *
     * @param how {@code erased}, {@code anonymised} or {@code removed}
     * @return how many rows were taken out
     */
    public int gone(String[] leadIds, String how) {
        int removed = jdbc.sql("delete from webhook_delivery where lead_id = any(?)")
                .param(leadIds)
                .update();
        if (wanted.isAny()) {
            noteGone(leadIds);
            outbox.write(jdbc.sql("select id, campaign_id from lead_view where id = any(?) order by id")
                    .param(leadIds)
                    .query((row, number) ->
                            new Event(EventType.ERASED, row.getString(1), row.getString(2), Map.of("how", how)))
                    .list());
        }
        return removed;
    }

    /** Leads are closed and erased in one transaction: that they were closed is nobody's business any more. */
    @SuppressWarnings("unchecked")
    private void noteGone(String[] leadIds) {
        Set<String> gone = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (gone == null) {
            gone = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, gone);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(LeadChangesTold.this);
                }
            });
        }
        gone.addAll(List.of(leadIds));
    }

    private boolean isGone(String leadId) {
        return TransactionSynchronizationManager.getResource(this) instanceof Set<?> gone && gone.contains(leadId);
    }
}
