package dev.baton.integration;

import dev.baton.integration.DeliveryQueue.Outcome;
import dev.baton.shared.RetryAfter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one claimed event, and writes down how that ended. */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final DeliveryQueue queue;
    private final EventBody bodies;
    private final IntegrationSettings settings;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Clock clock;
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
        this.settings = settings;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
        this.client = new EndpointClient(new AddressGuard(settings.privateAddresses()), settings.timeout());
        List.of(Delivery.DELIVERED, Delivery.WAITING, Delivery.FAILED).forEach(this::count);
    }

    private record Parcel(String url, String body, List<String> secrets) {}

    /** @return false: the endpoint did not take it, and is left alone for a while */
    boolean send(Delivery claimed) {
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
        boolean taken = answer.status() != null && answer.status() / 100 == 2;
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
        Duration asked = asked(answer);
        Outcome outcome = outcome(claimed, answer, taken, asked);
        transactions.executeWithoutResult(transaction -> {
            if (!queue.ended(claimed, outcome)) {
                return;
            }
            if (taken) {
                health.well(claimed.endpointId());
            } else if (answer.status() != null && answer.status() == GONE) {
                health.stop(claimed.endpointId(), "It says that it is gone for good (410)");
            } else if (!EventType.TEST.equals(claimed.type())) {
                health.failed(claimed.endpointId(), asked);
            }
        });
        count(outcome.state()).increment();
    }

    private Outcome outcome(Delivery claimed, EndpointClient.Answer answer, boolean taken, Duration asked) {
        int took = (int) Math.min(answer.tookMs(), Integer.MAX_VALUE);
        if (taken) {
            return new Outcome(Delivery.DELIVERED, answer.status(), took, null, Duration.ZERO);
        }
        String reason = answer.status() == null ? answer.reason() : "It answered " + answer.status();
        List<Duration> waits = settings.retryAfter();
        if (EventType.TEST.equals(claimed.type()) || claimed.attempts() >= waits.size()) {
            return new Outcome(Delivery.FAILED, answer.status(), took, reason, Duration.ZERO);
        }
        Duration own = waits.get(claimed.attempts());
        return new Outcome(Delivery.WAITING, answer.status(), took, reason, asked.compareTo(own) > 0 ? asked : own);
    }

    private Duration asked(EndpointClient.Answer answer) {
        boolean mayAsk = answer.status() != null && (answer.status() == TOO_MANY || answer.status() == UNAVAILABLE);
        Instant now = clock.instant();
        return RetryAfter.of(mayAsk ? answer.retryAfter() : null, Duration.ZERO, now, settings.longestPause());
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
