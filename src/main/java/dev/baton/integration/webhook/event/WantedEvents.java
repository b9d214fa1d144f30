package dev.baton.integration.webhook.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which endpoints want which events: asked for with every lead, read from the database every other second. */
@Component
public class WantedEvents {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    private record Snapshot(List<Wish> wishes, Instant at) {}

    private record Wish(UUID endpointId, Set<String> events, Set<String> campaigns) {

        boolean covers(EventType type, String campaignId) {
            return events.contains(type.apiName()) && (campaigns.isEmpty() || campaigns.contains(campaignId));
        }
    }

    WantedEvents(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
    }

    boolean isAny() {
        return !fresh().isEmpty();
    }

    /** The endpoints that want to hear of it. */
    List<UUID> by(EventType type, String campaignId) {
        return fresh().stream()
                .filter(wish -> wish.covers(type, campaignId))
                .map(Wish::endpointId)
                .toList();
    }

    /** On this node a change counts at once. */
    public void forget() {
        snapshot = new Snapshot(List.of(), Instant.MIN);
    }

    private List<Wish> fresh() {
        Snapshot now = snapshot;
        if (now.at().plus(FRESH).isBefore(clock.instant())) {
            now = new Snapshot(reading.execute(transaction -> read()), clock.instant());
            snapshot = now;
        }
        return now.wishes();
    }

    /** What Baton has stopped keeps its events, for when it is put right. */
    private List<Wish> read() {
        return jdbc.sql("select id, events, campaign_ids from webhook_endpoint where state <> 'off'")
                .query((row, number) -> new Wish(
                        row.getObject(1, UUID.class),
                        Set.of((String[]) row.getArray(2).getArray()),
                        Set.of((String[]) row.getArray(3).getArray())))
                .list();
    }
}
