package dev.baton.integration.webhook.event;

import dev.baton.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
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
    private final Remembered<List<Wish>> wishes;

    private record Wish(UUID endpointId, Set<String> events, Set<String> campaigns) {

        boolean covers(EventType type, String campaignId) {
            return events.contains(type.apiName()) && (campaigns.isEmpty() || campaigns.contains(campaignId));
        }
    }

    WantedEvents(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        this.wishes = new Remembered<>(FRESH, clock, () -> reading.execute(transaction -> read()));
    }

    boolean isAny() {
        return !wishes.get().isEmpty();
    }

    /** The endpoints that want to hear of it. */
    List<UUID> by(EventType type, String campaignId) {
        return wishes.get().stream()
                .filter(wish -> wish.covers(type, campaignId))
                .map(Wish::endpointId)
                .toList();
    }

    /** On this node a change counts at once. */
    public void forget() {
        wishes.forget();
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
