package dev.baton.integration.webhook.delivery;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.event.EventType;
import dev.baton.shared.database.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events that are due, claimed in batches with a lease and a number: whoever's lease has run out can no more say
 * how it ended. Of one lead an endpoint gets one event after the other.
 */
@Component
public class DeliveryQueue {

    private static final String DUE = "t.state = 'waiting' and t.next_attempt_at <= :now and " + Leases.FREE;

    private static final String NEXT =
            """
            join webhook_endpoint e on e.id = t.endpoint_id
                where t.endpoint_id = :endpoint and e.state = 'on'
                    and (e.paused_until is null or e.paused_until <= :now) and %s
                    and not exists (select 1 from webhook_delivery b where b.endpoint_id = t.endpoint_id
                        and b.lead_id = t.lead_id and b.number < t.number and b.state = 'waiting')
                order by t.number limit :most
            """
                    .formatted(DUE);

    private static final String ENDED =
            """
            state = :state, attempts = attempts + 1, tries = tries + 1, status_code = :status, took_ms = :took,
                reason = :reason, next_attempt_at = :next, changed_at = :now, claimed_until = null,
                lead_id = case when :state = 'delivered' and type = 'lead.erased' then null else lead_id end
            """;

    private final JdbcClient jdbc;
    private final Leases leases;
    private final IntegrationSettings settings;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, IntegrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.leases = new Leases(jdbc, clock, "webhook_delivery", settings.lease());
        this.settings = settings;
        this.clock = clock;
    }

    /** How an attempt ended. @param reason in words, without personal values */
    record Outcome(String state, Integer statusCode, Integer tookMs, String reason, Duration pause) {}

    /** The endpoints for which something is due. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        return jdbc.sql("select e.id from webhook_endpoint e where e.state = 'on'"
                        + " and (e.paused_until is null or e.paused_until <= :now)"
                        + " and exists (select 1 from webhook_delivery t where t.endpoint_id = e.id and " + DUE + ")")
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    @Transactional
    public List<Delivery> claim(UUID endpointId) {
        List<Delivery> claimed =
                leases.claim(NEXT, "", Map.of("endpoint", endpointId, "most", settings.batch()), DeliveryRows::row);
        return claimed.stream()
                .sorted(Comparator.comparing(Delivery::createdAt))
                .toList();
    }

    /** @return false: the claim was not ours any more, and what another sender says counts */
    @Transactional
    public boolean ended(Delivery claimed, Outcome outcome) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", outcome.state());
        values.put("status", outcome.statusCode());
        values.put("took", outcome.tookMs());
        values.put("reason", outcome.reason());
        values.put("next", now().plus(outcome.pause()));
        return leases.write(claimed.id(), claimed.effort().claimNo(), ENDED, "state = 'waiting'", values);
    }

    /** Not tried after all: others may. */
    @Transactional
    public void giveBack(List<Delivery> claimed) {
        claimed.forEach(
                delivery -> leases.giveBack(delivery.id(), delivery.effort().claimNo()));
    }

    /** An event that is sent at once and only once, to see whether the endpoint answers. */
    @Transactional
    public Delivery addTest(UUID endpointId) {
        return jdbc.sql(
                        """
                        insert into webhook_delivery (id, endpoint_id, type, data, state, claim_no, claimed_until,
                            next_attempt_at, created_at, changed_at)
                        values (?, ?, ?, '{}', 'waiting', 1, ?, ?, ?, ?) returning *
                        """)
                .params(
                        UUID.randomUUID(),
                        endpointId,
                        EventType.TEST,
                        now().plus(settings.lease()),
                        now(),
                        now(),
                        now())
                .query(DeliveryRows::row)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
