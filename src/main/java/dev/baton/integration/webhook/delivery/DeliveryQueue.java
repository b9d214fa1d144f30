package dev.baton.integration.webhook.delivery;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.event.EventType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
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

    private static final String DUE =
            """
            d.state = 'waiting' and d.next_attempt_at <= :now and (d.claimed_until is null or d.claimed_until < :now)
            """;
    private static final String CLAIM =
            """
            update webhook_delivery set claim_no = claim_no + 1, claimed_until = :lease
            where id in (
                select d.id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                where d.endpoint_id = :endpoint and e.state = 'on'
                    and (e.paused_until is null or e.paused_until <= :now) and %s
                    and not exists (select 1 from webhook_delivery b where b.endpoint_id = d.endpoint_id
                        and b.lead_id = d.lead_id and b.number < d.number and b.state = 'waiting')
                order by d.number limit :most for update of d skip locked)
            returning *
            """
                    .formatted(DUE);

    private final JdbcClient jdbc;
    private final IntegrationSettings settings;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, IntegrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
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
                        + " and exists (select 1 from webhook_delivery d where d.endpoint_id = e.id and " + DUE + ")")
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    @Transactional
    public List<Delivery> claim(UUID endpointId) {
        List<Delivery> claimed = jdbc.sql(CLAIM)
                .param("now", now())
                .param("lease", now().plus(settings.lease()))
                .param("endpoint", endpointId)
                .param("most", settings.batch())
                .query(DeliveryRows::row)
                .list();
        return claimed.stream()
                .sorted(Comparator.comparing(Delivery::createdAt))
                .toList();
    }

    /** @return false: the claim was not ours any more, and what another sender says counts */
    @Transactional
    public boolean ended(Delivery claimed, Outcome outcome) {
        return jdbc.sql(
                                """
                                update webhook_delivery set state = ?, attempts = attempts + 1, tries = tries + 1,
                                    status_code = ?, took_ms = ?, reason = ?, next_attempt_at = ?, changed_at = ?,
                                    claimed_until = null,
                                    lead_id = case when ? = 'delivered' and type = 'lead.erased' then null else lead_id end
                                where id = ? and claim_no = ? and state = 'waiting'
                                """)
                        .params(
                                outcome.state(),
                                outcome.statusCode(),
                                outcome.tookMs(),
                                outcome.reason(),
                                now().plus(outcome.pause()),
                                now(),
                                outcome.state(),
                                claimed.id(),
                                claimed.effort().claimNo())
                        .update()
                == 1;
    }

    /** Not tried after all: others may. */
    @Transactional
    public void giveBack(List<Delivery> claimed) {
        claimed.forEach(
                delivery -> jdbc.sql("update webhook_delivery set claimed_until = null where id = ? and claim_no = ?")
                        .params(delivery.id(), delivery.effort().claimNo())
                        .update());
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
