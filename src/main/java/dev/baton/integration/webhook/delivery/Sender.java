package dev.baton.integration.webhook.delivery;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.delivery.DeliveryQueue.Outcome;
import dev.baton.integration.webhook.endpoint.Endpoint;
import dev.baton.integration.webhook.endpoint.EndpointHealth;
import dev.baton.integration.webhook.endpoint.Endpoints;
import dev.baton.integration.webhook.endpoint.Signature;
import dev.baton.integration.webhook.event.EventType;
import dev.baton.shared.outside.AddressGuard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one claimed event, and writes down how that ended. */
@Component
public class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final DeliveryQueue queue;
    private final EventBody bodies;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Clock clock;
    private final DeliveryRules rules;
    private final EndpointClient client;

    Sender(
            Endpoints endpoints,
            EndpointHealth health,
            DeliveryQueue queue,
            EventBody bodies,
            IntegrationSettings settings,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Clock clock) {
        this.endpoints = endpoints;
        this.health = health;
        this.queue = queue;
        this.bodies = bodies;
        this.rules = new DeliveryRules(settings, clock);
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
        this.client = new EndpointClient(AddressGuard.of(settings.privateAddresses()), settings.timeout());
        List.of(Delivery.DELIVERED, Delivery.WAITING, Delivery.FAILED).forEach(this::count);
    }

    private record Parcel(String url, String body, List<String> secrets) {}

    /** @return false: the endpoint did not take it, and is left alone for a while */
    public boolean send(Delivery claimed) {
        Parcel parcel;
        try {
            parcel = transactions.execute(transaction -> pack(claimed));
        } catch (IllegalStateException e) {
            log.error("Event {} could not be made", claimed.id(), e);
            String reason = "Baton could not make it; see its log";
            queue.ended(claimed, new Outcome(Delivery.FAILED, null, null, reason, Duration.ZERO));
            count(Delivery.FAILED).increment();
            return true;
        }
        EndpointClient.Answer answer = client.post(parcel.url(), headers(claimed, parcel), parcel.body());
        boolean taken = DeliveryRules.taken(answer);
        record(claimed, answer, taken);
        return taken;
    }

    private Parcel pack(Delivery claimed) {
        Endpoint endpoint = endpoints.get(claimed.endpointId());
        String body = bodies.of(claimed, endpoint.personalData());
        return new Parcel(endpoint.url(), body, endpoints.secrets(endpoint.id()));
    }

    private Map<String, String> headers(Delivery claimed, Parcel parcel) {
        String id = claimed.id().toString();
        long now = clock.instant().getEpochSecond();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(now),
                "webhook-signature", Signature.of(parcel.secrets(), id, now, parcel.body()));
    }

    private void record(Delivery claimed, EndpointClient.Answer answer, boolean taken) {
        Duration asked = rules.asked(answer);
        Outcome outcome = rules.outcome(claimed, answer);
        transactions.executeWithoutResult(transaction -> {
            if (!queue.ended(claimed, outcome)) {
                return;
            }
            if (taken) {
                health.well(claimed.endpointId());
            } else if (answer.status() != null && answer.status() == GONE) {
                health.stop(claimed.endpointId(), "It says that it is gone for good (410)");
            } else if (!EventType.TEST.equals(claimed.event().type())) {
                health.failed(claimed.endpointId(), asked);
            }
        });
        count(outcome.state()).increment();
    }

    private Counter count(String state) {
        String outcome = Delivery.WAITING.equals(state) ? "again" : state;
        return meters.counter("baton.webhook.attempts", "outcome", outcome);
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}
