package dev.baton.identity.account;

import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's people; the password of each is the user name. Bound to the loopback address, never anywhere else. */
@Component
@Profile("demo")
public class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final People people;
    private final RepProfiles profiles;
    private final StartLock startLock;

    DemoPeople(People people, RepProfiles profiles, StartLock startLock) {
        this.people = people;
        this.profiles = profiles;
        this.startLock = startLock;
    }

    @PostConstruct
    void seedAtStart() {
        startLock.run(this::seed);
        log.info("Sign in as admin, manager, rep1, rep2, rep3 or analyst; the password is the user name");
    }

    private void seed() {
        if (people.find("admin").isEmpty()) {
            add("admin", "Ada", "Admin", Role.ADMIN);
            add("manager", "Mary", "Manager", Role.MANAGER);
            add("analyst", "Ana", "Analyst", Role.ANALYST);
            rep("rep1", "Rita", "Rep", List.of("en", "es"), List.of("us", "ca"), List.of("nextcloud installation"));
            rep("rep2", "Ravi", "Rep", List.of("en", "de"), List.of("us", "tx"), List.of("funding buyout"));
            rep("rep3", "Rosa", "Rep", List.of("en"), List.of("us", "ny"), List.of());
        }
    }

    private void rep(
            String username,
            String first,
            String last,
            List<String> languages,
            List<String> regions,
            List<String> services) {
        add(username, first, last, Role.REP);
        profiles.save(new RepProfile(username, "UTC", languages, regions, services));
    }

    private void add(String username, String first, String last, Role role) {
        people.add(username, first, last, username + "@baton.example", username, role);
    }
}
