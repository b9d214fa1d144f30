package dev.baton.lead.capture.gate.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * After several refusals in a row an address waits before it is heard again, twice as long after each further one
 * (002, exponential back-off for repeated failures).
 */
@Component
public class BackOff {

    static final Duration LONGEST = Duration.ofMinutes(15);
    /** Refusals that are older do not count any more. */
    static final Duration KEPT = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(BackOff.class);
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 20;

    private final CaptureFailures failures;
    private final CaptureLimitSettings settings;
    private final AddressKey addresses;
    private final Clock clock;

    BackOff(CaptureFailures failures, CaptureLimitSettings settings, AddressKey addresses, Clock clock) {
        this.failures = failures;
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param toWait how long it must still wait: zero or less when it may come */
    public record State(boolean failedBefore, Duration toWait) {

        static final State CLEAN = new State(false, Duration.ZERO);

        public boolean mustWait() {
            return toWait.compareTo(Duration.ZERO) > 0;
        }
    }

    public State of(String address) {
        if (settings.limitPerIp() == 0) {
            return State.CLEAN;
        }
        try {
            Optional<CaptureFailures.Row> row = failures.of(addresses.of(address));
            Instant now = clock.instant();
            return row.map(known ->
                            new State(true, Duration.between(now, known.lastAt().plus(waitAfter(known.failures())))))
                    .orElse(State.CLEAN);
        } catch (RuntimeException e) {
            log.warn("The failures of an address could not be read: {}", e.toString());
            return State.CLEAN;
        }
    }

    public void refused(String address) {
        if (settings.limitPerIp() > 0) {
            noting(() -> forgetOldThenAdd(addresses.of(address)));
        }
    }

    public void succeeded(String address) {
        noting(() -> failures.clear(addresses.of(address)));
    }

    static Duration waitAfter(int failed) {
        if (failed < FREE) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failed - FREE, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private void forgetOldThenAdd(String key) {
        Instant now = clock.instant();
        failures.of(key).filter(row -> row.lastAt().isBefore(now.minus(KEPT))).ifPresent(old -> failures.clear(key));
        failures.add(key, now);
    }

    private static void noting(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            log.warn("The failures of an address could not be noted: {}", e.toString());
        }
    }
}
