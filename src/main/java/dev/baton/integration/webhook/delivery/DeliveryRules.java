package dev.baton.integration.webhook.delivery;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.delivery.DeliveryQueue.Outcome;
import dev.baton.integration.webhook.event.EventType;
import dev.baton.shared.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What comes of an endpoint's answer: delivered, tried again after a while, or given up. */
final class DeliveryRules {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final IntegrationSettings settings;
    private final Clock clock;

    DeliveryRules(IntegrationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    static boolean taken(EndpointClient.Answer answer) {
        return answer.status() != null && answer.status() / 100 == 2;
    }

    /** An event to try an endpoint out is sent once only. */
    Outcome outcome(Delivery claimed, EndpointClient.Answer answer) {
        int took = (int) Math.min(answer.tookMs(), Integer.MAX_VALUE);
        if (taken(answer)) {
            return new Outcome(Delivery.DELIVERED, answer.status(), took, null, Duration.ZERO);
        }
        String reason = answer.status() == null ? answer.reason() : "It answered " + answer.status();
        List<Duration> waits = settings.retryAfter();
        if (EventType.TEST.equals(claimed.event().type()) || claimed.effort().attempts() >= waits.size()) {
            return new Outcome(Delivery.FAILED, answer.status(), took, reason, Duration.ZERO);
        }
        Duration own = waits.get(claimed.effort().attempts());
        Duration asked = asked(answer);
        return new Outcome(Delivery.WAITING, answer.status(), took, reason, asked.compareTo(own) > 0 ? asked : own);
    }

    /** How long the endpoint asks to be left alone; zero: it does not. */
    Duration asked(EndpointClient.Answer answer) {
        boolean mayAsk = answer.status() != null && (answer.status() == TOO_MANY || answer.status() == UNAVAILABLE);
        return RetryAfter.of(
                mayAsk ? answer.retryAfter() : null, Duration.ZERO, clock.instant(), settings.longestPause());
    }
}
