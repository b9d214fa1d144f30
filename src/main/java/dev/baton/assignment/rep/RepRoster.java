package dev.baton.assignment.rep;

import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reps' profiles, read again every few seconds: routing asks for them with every lead. */
@Component
public class RepRoster {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RepProfiles profiles;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    private record Snapshot(List<RepProfile> reps, Instant at) {}

    public RepRoster(RepProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    public List<RepProfile> reps() {
        Snapshot now = snapshot;
        if (now.at().isBefore(clock.instant().minus(FRESH))) {
            now = new Snapshot(profiles.ofReps(), clock.instant());
            snapshot = now;
        }
        return now.reps();
    }

    void forget() {
        snapshot = new Snapshot(List.of(), Instant.MIN);
    }
}
