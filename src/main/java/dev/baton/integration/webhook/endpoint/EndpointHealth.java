package dev.baton.integration.webhook.endpoint;

import dev.baton.integration.IntegrationEvents;
import dev.baton.integration.IntegrationSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How endpoints do: one that fails is left alone for longer and longer, one that failed for days is stopped. */
@Component
public class EndpointHealth {

    private static final Logger log = LoggerFactory.getLogger(EndpointHealth.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final IntegrationSettings settings;
    private final Clock clock;

    EndpointHealth(JdbcClient jdbc, ApplicationEventPublisher events, IntegrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    private record Failing(int times, OffsetDateTime since) {}

    @Transactional
    public void well(UUID id) {
        jdbc.sql("update webhook_endpoint set failing_since = null, failures = 0, paused_until = null"
                        + " where id = ? and failures > 0")
                .param(id)
                .update();
    }

    /** @param asked by the endpoint; zero: nothing */
    @Transactional
    public void failed(UUID id, Duration asked) {
        OffsetDateTime now = now();
        jdbc.sql("update webhook_endpoint set failures = failures + 1, failing_since = coalesce(failing_since, ?)"
                        + " where id = ? returning failures, failing_since")
                .params(now, id)
                .query((row, number) -> new Failing(row.getInt(1), row.getObject(2, OffsetDateTime.class)))
                .optional()
                .ifPresent(failing -> pauseOrStop(id, failing, asked, now));
    }

    private void pauseOrStop(UUID id, Failing failing, Duration asked, OffsetDateTime now) {
        jdbc.sql("update webhook_endpoint set paused_until = ? where id = ?")
                .params(now.plus(pause(failing.times(), asked, settings.longestPause())), id)
                .update();
        if (failing.since().isBefore(now.minus(settings.stopAfter()))) {
            stop(id, "It has done nothing but fail for " + settings.stopAfter().toHours() + " hours");
        }
    }

    /** Doubled with each failure in a row; longer where the endpoint asks for it. */
    public static Duration pause(int failures, Duration asked, Duration longest) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration pause = own.compareTo(longest) > 0 ? longest : own;
        return asked.compareTo(pause) > 0 ? asked : pause;
    }

    @Transactional
    public void stop(UUID id, String reason) {
        int stopped = jdbc.sql(
                        "update webhook_endpoint set state = 'stopped', stopped_reason = ? where id = ? and state = 'on'")
                .params(reason, id)
                .update();
        if (stopped > 0) {
            log.error("Webhook {} was stopped: {}", id, reason);
            events.publishEvent(new IntegrationEvents.WebhookStopped(id, reason));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
