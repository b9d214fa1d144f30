package dev.baton.integration.webhook.delivery;

import dev.baton.integration.webhook.endpoint.Endpoint;
import dev.baton.integration.webhook.event.EventType;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of an endpoint's events, for people; and what they do about those that were not delivered. */
@Component
public class DeliveryLog {

    private static final Sorting SORTS = Sorting.of(
            Map.of(
                    "created_at", "number", // handed out in this order
                    "changed_at", "changed_at",
                    "state", "state",
                    "type", "type",
                    "tries", "tries"),
            "number desc",
            "id");

    /** What its endpoint will not get by itself. */
    private static final String UNDELIVERED =
            """
            d.endpoint_id = :endpoint and d.type <> 'webhook.test' and (d.claimed_until is null or d.claimed_until < :now)
                and (d.state = 'failed' or (d.state = 'waiting'
                    and exists (select 1 from webhook_endpoint e where e.id = d.endpoint_id and e.state <> 'on')))
            """;

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. @param state null: all */
    @Transactional(readOnly = true)
    public ItemPage<Delivery> page(UUID endpointId, String state, PageRequest page) {
        String where =
                " from webhook_delivery where endpoint_id = :endpoint and (:state::text is null or state = :state)";
        long total = jdbc.sql("select count(*)" + where)
                .param("endpoint", endpointId)
                .param("state", state)
                .query(Long.class)
                .single();
        List<Delivery> items = jdbc.sql("select *" + where + SORTS.orderBy(page.sort()) + "limit :size offset :offset")
                .param("endpoint", endpointId)
                .param("state", state)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DeliveryRows::row)
                .list();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    @Transactional(readOnly = true)
    public Delivery one(UUID endpointId, UUID id) {
        return get(endpointId, id);
    }

    private Delivery get(UUID endpointId, UUID id) {
        return jdbc.sql("select * from webhook_delivery where id = ? and endpoint_id = ?")
                .params(id, endpointId)
                .query(DeliveryRows::row)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such delivery, or it is not kept any more"));
    }

    /** The same event with the same id, as soon as it can be. */
    @Transactional
    public Delivery resend(Endpoint endpoint, UUID id) {
        Delivery delivery = get(endpoint.id(), id);
        if (EventType.TEST.equals(delivery.event().type())) {
            throw new Conflict("A test is not sent again; send another one");
        }
        if (EventType.ERASED.apiName().equals(delivery.event().type())
                && delivery.event().leadId() == null) {
            throw new Conflict("The endpoint was told, and Baton does not know any more which lead this was");
        }
        if (!endpoint.isOn()) {
            throw new Conflict("The webhook is off; switch it on first");
        }
        jdbc.sql("update webhook_delivery set state = 'waiting', attempts = 0, next_attempt_at = ?, changed_at = ?"
                        + " where id = ? and (claimed_until is null or claimed_until < ?)")
                .params(now(), now(), id, now())
                .update();
        jdbc.sql("update webhook_endpoint set paused_until = null where id = ?")
                .param(endpoint.id())
                .update();
        return get(endpoint.id(), id);
    }

    /** Takes the undelivered out of the queue, in the running transaction: a person hands them over. Oldest first. */
    public void handOver(UUID endpointId, Consumer<Delivery> each) {
        List<Delivery> some = next(endpointId);
        while (!some.isEmpty()) {
            some.forEach(each);
            some = next(endpointId);
        }
    }

    private List<Delivery> next(UUID endpointId) {
        return jdbc.sql("update webhook_delivery set state = 'handed_over', changed_at = :now where id in"
                        + " (select d.id from webhook_delivery d where " + UNDELIVERED
                        + " order by d.number limit :most for update of d) returning *")
                .param("endpoint", endpointId)
                .param("now", now())
                .param("most", ROWS_AT_A_TIME)
                .query(DeliveryRows::row)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
