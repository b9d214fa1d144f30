package dev.baton.lead.capture.group;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.lead.NewLead;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.watch.Caller;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in one lead: checked, not there already, and offered to a rep when the answer comes. */
@Component
public class LeadCapture {

    private static final int LONGEST_SECONDS = 20;

    private final CaptureGroups groups;
    private final People people;
    private final ObservationRegistry observations;

    LeadCapture(CaptureGroups groups, People people, ObservationRegistry observations) {
        this.groups = groups;
        this.observations = observations;
        this.people = people;
    }

    /**
     * Waits for the commit. A thread that waits costs less than a request that comes through all filters twice.
     *
     * @throws TooBusy when it takes too long: the lead may be there all the same, which a repeat will tell
     */
    public Captured capture(NewLead lead, IdempotencyKey key) {
        try {
            return groups.submit(CaptureOrder.of(lead, key, Caller.now(observations)))
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TooBusy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
    }

    /** A manager says who may be offered the lead; a rep keeps what they bring; a program's leads go by the rules. */
    public NewLead forReps(NewLead lead, CurrentUser who) {
        Set<String> reps =
                people.withRole(Role.REP).stream().map(Person::username).collect(Collectors.toSet());
        if (!who.assigns()) {
            return lead.forReps(reps.contains(who.username()) ? List.of(who.username()) : List.of());
        }
        Set<String> unknown = new HashSet<>(lead.reps());
        unknown.removeAll(reps);
        if (!unknown.isEmpty()) {
            throw new InvalidInput("assign_to", "There is no such rep");
        }
        return lead;
    }
}
