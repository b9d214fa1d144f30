package dev.baton.identity.rep;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.shared.Forbidden;
import dev.baton.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes when reps are there: a rep their own hours and absence, a manager all of any rep. */
@Component
public class Availabilities {

    private final People people;
    private final RepProfiles profiles;
    private final RepDays days;
    private final AuditLog audit;

    Availabilities(People people, RepProfiles profiles, RepDays days, AuditLog audit) {
        this.people = people;
        this.profiles = profiles;
        this.days = days;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Availability of(String username, CurrentUser who) {
        return profile(username, who).availability();
    }

    @Transactional
    public Availability change(String username, AvailabilityForm form, CurrentUser who) {
        RepProfile profile = profile(username, who);
        Availability before = profile.availability();
        Availability after = form.read(before);
        if (!who.assigns() && !after.sameLimits(before)) {
            throw new Forbidden("Languages, regions, services and the limit are set by a manager; please ask one");
        }
        profile.change(after);
        profiles.save(profile);
        days.forget();
        audit.record(who.username(), "availability_changed", "user", username);
        return after;
    }

    private RepProfile profile(String username, CurrentUser who) {
        if (!who.assigns() && !username.equals(who.username())) {
            throw new Forbidden("You can see and set your own availability only");
        }
        people.find(username)
                .filter(person -> person.roles().contains(Role.REP))
                .orElseThrow(() -> new NotFound("There is no rep of this name"));
        return profiles.findById(username).orElseGet(() -> RepProfile.of(username));
    }
}
