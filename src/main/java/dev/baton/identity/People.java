package dev.baton.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** The directory of people: the engine's users and groups, so that one sign-in serves console, Tasklist and Cockpit. */
@Component
public class People {

    /** The engine refuses unbound queries while somebody is signed in to it. */
    private static final int MOST = 5000;

    private final IdentityService identity;
    private final PasswordManager passwords;

    People(IdentityService identity, SpringProcessEngineConfiguration engine) {
        this.identity = identity;
        this.passwords = engine.getPasswordManager();
    }

    public Optional<Person> find(String username) {
        return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(this::person);
    }

    public List<Person> withRole(Role role) {
        return identity.createUserQuery().memberOfGroup(role.group()).orderByUserId().asc().listPage(0, MOST).stream()
                .map(this::person)
                .toList();
    }

    public List<Person> all() {
        return identity.createUserQuery().orderByUserId().asc().listPage(0, MOST).stream()
                .map(this::person)
                .toList();
    }

    /** Display names by user name. */
    public Map<String, String> names() {
        return identity.createUserQuery().listPage(0, MOST).stream()
                .collect(Collectors.toMap(User::getId, People::displayName, (first, second) -> first));
    }

    public boolean checkPassword(String username, String password) {
        return identity.checkPassword(username, password);
    }

    /** Compares without counting as failed attempts to sign in. */
    boolean hasKnownPassword(String username, List<String> known) {
        UserEntity user =
                (UserEntity) identity.createUserQuery().userId(username).singleResult();
        return user.getPassword() != null
                && Stream.concat(known.stream(), Stream.of(username))
                        .anyMatch(password -> passwords.check(password + user.getSalt(), user.getPassword()));
    }

    void add(String username, String firstName, String lastName, String email, String password, Role role) {
        User user = identity.newUser(username);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(username, role.group());
    }

    private Person person(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).listPage(0, MOST).stream()
                .map(Group::getId)
                .toList();
        return new Person(user.getId(), displayName(user), Role.ofGroups(groups));
    }

    private static String displayName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }
}
