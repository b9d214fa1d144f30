package dev.baton.integration.webhook.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes events down in the transaction of what they tell of, all of one kind of change in one statement. */
@Component
class EventOutbox {

    private static final String INSERT =
            """
            insert into webhook_delivery (id, endpoint_id, type, lead_id, campaign_id, data, state, next_attempt_at,
                created_at, changed_at)
            select id, endpoint, type, lead, campaign, data::jsonb, 'waiting', :now, :now, :now
            from unnest(:ids, :endpoints, :types, :leads, :campaigns, :data)
                with ordinality as event (id, endpoint, type, lead, campaign, data, place)
            where exists (select 1 from webhook_endpoint e where e.id = event.endpoint)
            order by place
            on conflict (endpoint_id, lead_id) where type = 'lead.created' do nothing
            """;

    private final JdbcClient jdbc;
    private final WantedEvents wanted;
    private final ObjectMapper json;
    private final Clock clock;

    EventOutbox(JdbcClient jdbc, WantedEvents wanted, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.wanted = wanted;
        this.json = json;
        this.clock = clock;
    }

    private record Row(UUID endpointId, Event event) {}

    /** Written together with the others of this transaction, before it ends. */
    void add(Event event) {
        Gathered gathered = (Gathered) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new Gathered();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
        gathered.events.add(event);
    }

    /** Written now, in the running transaction. */
    void write(List<Event> events) {
        List<Row> rows = new ArrayList<>();
        for (Event event : events) {
            wanted.by(event.type(), event.campaignId()).forEach(endpoint -> rows.add(new Row(endpoint, event)));
        }
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    private void insert(List<Row> rows) {
        jdbc.sql(INSERT)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", rows.stream().map(row -> UUID.randomUUID()).toArray(UUID[]::new))
                .param("endpoints", rows.stream().map(Row::endpointId).toArray(UUID[]::new))
                .param(
                        "types",
                        rows.stream().map(row -> row.event().type().apiName()).toArray(String[]::new))
                .param("leads", rows.stream().map(row -> row.event().leadId()).toArray(String[]::new))
                .param(
                        "campaigns",
                        rows.stream().map(row -> row.event().campaignId()).toArray(String[]::new))
                .param("data", rows.stream().map(row -> text(row.event())).toArray(String[]::new))
                .update();
    }

    private String text(Event event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }

    private final class Gathered implements TransactionSynchronization {

        private final List<Event> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(events);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EventOutbox.this);
        }
    }
}
