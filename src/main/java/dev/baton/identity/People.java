package dev.baton.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of people: the engine's users and groups, so that one sign-in serves console, Tasklist and Cockpit. */
@Component
public class People {

    /** The engine refuses unbound queries while somebody is signed in to it. */
    private static final int MOST = 5000;

    private final IdentityService identity;
    private final PasswordManager passwords;
    private final JdbcClient jdbc;

    People(IdentityService identity, SpringProcessEngineConfiguration engine, JdbcClient jdbc) {
        this.identity = identity;
        this.jdbc = jdbc;
        this.passwords = engine.getPasswordManager();
    }

    public Optional<Person> find(String username) {
        return Optional.ofNullable(user(username)).map(user -> person(user, ended()));
    }

    /** Nothing when the person is unknown or has none. */
    public Optional<String> email(String username) {
        return Optional.ofNullable(user(username)).map(User::getEmail).filter(email -> !email.isBlank());
    }

    public List<Person> withRole(Role role) {
        Set<String> ended = ended();
        return identity.createUserQuery().memberOfGroup(role.group()).orderByUserId().asc().listPage(0, MOST).stream()
                .map(user -> person(user, ended))
                .toList();
    }

    public List<Person> all() {
        Set<String> ended = ended();
        return identity.createUserQuery().orderByUserId().asc().listPage(0, MOST).stream()
                .map(user -> person(user, ended))
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
    public boolean hasKnownPassword(String username, List<String> known) {
        UserEntity user = (UserEntity) user(username);
        return user.getPassword() != null
                && Stream.concat(known.stream(), Stream.of(username))
                        .anyMatch(password -> passwords.check(password + user.getSalt(), user.getPassword()));
    }

    public List<PersonCard> cards() {
        Set<String> ended = ended();
        return identity.createUserQuery().orderByUserId().asc().listPage(0, MOST).stream()
                .map(user -> card(user, ended))
                .toList();
    }

    public PersonCard card(String username) {
        return card(user(username), ended());
    }

    /** After several failures to sign in, for a while. */
    public boolean isLocked(String username) {
        return user(username) instanceof UserEntity user
                && user.getLockExpirationTime() != null
                && user.getLockExpirationTime().after(ClockUtil.getCurrentTime());
    }

    public void add(String username, String firstName, String lastName, String email, String password, Role role) {
        add(username, firstName, lastName, email, password, Set.of(role));
    }

    public void add(
            String username, String firstName, String lastName, String email, String password, Set<Role> roles) {
        User user = identity.newUser(username);
        user.setPassword(password);
        save(user, firstName, lastName, email);
        roles.forEach(role -> identity.createMembership(username, role.group()));
    }

    public void rename(String username, String firstName, String lastName, String email) {
        save(user(username), firstName, lastName, email);
    }

    /** Other groups of the person stay. */
    public void setRoles(String username, Set<Role> roles) {
        List<Role> before = roles(username);
        before.stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> identity.deleteMembership(username, role.group()));
        roles.stream()
                .filter(role -> !before.contains(role))
                .forEach(role -> identity.createMembership(username, role.group()));
    }

    public void setPassword(String username, String password) {
        User user = user(username);
        user.setPassword(password);
        identity.saveUser(user);
        identity.unlockUser(username);
    }

    /** Forgets failed attempts to sign in. */
    public void unlock(String username) {
        identity.unlockUser(username);
    }

    private User user(String username) {
        return identity.createUserQuery().userId(username).singleResult();
    }

    private void save(User user, String firstName, String lastName, String email) {
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        identity.saveUser(user);
    }

    private Person person(User user, Set<String> ended) {
        return new Person(user.getId(), displayName(user), roles(user.getId()), !ended.contains(user.getId()));
    }

    private PersonCard card(User user, Set<String> ended) {
        List<String> roles = roles(user.getId()).stream().map(Role::apiName).toList();
        return new PersonCard(
                user.getId(),
                user.getFirstName(),
                user.getLastName(),
                user.getEmail(),
                roles,
                !ended.contains(user.getId()));
    }

    private List<Role> roles(String username) {
        return Role.ofGroups(identity.createGroupQuery().groupMember(username).listPage(0, MOST).stream()
                .map(Group::getId)
                .toList());
    }

    private Set<String> ended() {
        return Set.copyOf(jdbc.sql("select username from person_access where ended")
                .query(String.class)
                .list());
    }

    private static String displayName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }
}
