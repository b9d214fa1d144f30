package dev.baton.engine.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.client.backoff.ExponentialErrorBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits longer after each failure to reach the engine, up to five seconds, and says so in one line: when contact is
 * lost, now and then while it is, and when it is back. The client's own stack traces are off (application.yml). An
 * empty long poll is no error: the client's default would then wait up to a minute before it asks again.
 */
class EngineContact extends ExponentialErrorBackoffStrategy {

    private static final Logger log = LoggerFactory.getLogger(EngineContact.class);
    private static final Duration REPEAT = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant sayAgainAt;

    EngineContact(Clock clock) {
        super(500, 2, 5_000);
        this.clock = clock;
    }

    @Override
    public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException failure) {
        super.reconfigure(tasks, failure);
        if (failure == null) {
            reached();
        } else if (sayAgainAt == null || clock.instant().isAfter(sayAgainAt)) {
            log.warn("The engine gives no tasks now: {} Baton goes on asking.", failure.getMessage());
            sayAgainAt = clock.instant().plus(REPEAT);
        }
    }

    private void reached() {
        if (sayAgainAt != null) {
            log.info("The engine gives tasks again");
            sayAgainAt = null;
        }
    }
}
