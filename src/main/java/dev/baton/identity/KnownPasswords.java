package dev.baton.identity;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo: makes the first administrator, and refuses to start while anybody has a password that is known. */
@Component
@Profile("!demo")
class KnownPasswords {

    private static final int SHORTEST = 12;
    private static final List<String> KNOWN = List.of("admin", "demo", "password", "changeme", "camunda");

    private final People people;
    private final String adminPassword;

    KnownPasswords(People people, @Value("${baton.admin-password}") String adminPassword) {
        this.people = people;
        this.adminPassword = adminPassword;
    }

    @PostConstruct
    void check() {
        if (people.withRole(Role.ADMIN).isEmpty()) {
            if (adminPassword.length() < SHORTEST || KNOWN.stream().anyMatch(adminPassword::equalsIgnoreCase)) {
                throw new IllegalStateException("There is no administrator yet: set ADMIN_PASSWORD (at least "
                        + SHORTEST + " characters) for the first start, then sign in as admin");
            }
            people.add("admin", "", "Administrator", null, adminPassword, Role.ADMIN);
        }
        for (Person person : people.all()) {
            if (people.hasKnownPassword(person.username(), KNOWN)) {
                throw new IllegalStateException("The user " + person.username()
                        + " has a password that everybody knows (this database was a demo's?). Change it before"
                        + " Baton is opened to others.");
            }
        }
    }
}
