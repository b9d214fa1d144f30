package dev.baton.identity.account;

import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.shared.StartRefused;
import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the demo: makes the first administrator, and refuses to start while anybody has a password that is known. A
 * worker instance lets nobody sign in, so it need not know the administrator's password.
 */
@Component
@Profile("!demo & !worker")
class KnownPasswords {

    private final People people;
    private final String adminPassword;
    private final StartLock startLock;

    KnownPasswords(People people, @Value("${baton.admin-password}") String adminPassword, StartLock startLock) {
        this.people = people;
        this.adminPassword = adminPassword;
        this.startLock = startLock;
    }

    @PostConstruct
    void checkAtStart() {
        startLock.run(this::check);
    }

    private void check() {
        if (people.withRole(Role.ADMIN).isEmpty()) {
            if (adminPassword.length() < PasswordRules.SHORTEST
                    || PasswordRules.KNOWN.stream().anyMatch(adminPassword::equalsIgnoreCase)) {
                throw new StartRefused("There is no administrator yet: set ADMIN_PASSWORD (at least "
                        + PasswordRules.SHORTEST + " characters) for the first start, then sign in as admin");
            }
            people.add("admin", "", "Administrator", null, adminPassword, Role.ADMIN);
        }
        for (Person person : people.all()) {
            if (people.hasKnownPassword(person.username(), PasswordRules.KNOWN)) {
                throw new StartRefused("The user " + person.username()
                        + " has a password that everybody knows (this database was a demo's?). Change it before"
                        + " Baton is opened to others.");
            }
        }
    }
}
