package dev.baton.assignment.rep;

import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reps' profiles, read again every few seconds: routing asks for them with every lead. */
@Component
public class RepRoster {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Remembered<List<RepProfile>> reps;

    public RepRoster(RepProfiles profiles, Clock clock) {
        this.reps = new Remembered<>(FRESH, clock, profiles::ofReps);
    }

    public List<RepProfile> reps() {
        return reps.get();
    }

    void forget() {
        reps.forget();
    }
}
