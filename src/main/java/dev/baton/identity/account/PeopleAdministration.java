package dev.baton.identity.account;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.Role;
import dev.baton.identity.account.PersonForm.Checked;
import dev.baton.identity.organisation.Organisations;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.identity.team.TeamChanges;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.shared.database.OneNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people. Nobody is deleted: their work goes on to name them. */
@Component
class PeopleAdministration {

    /** The engine takes no other characters. */
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]{1,39}");
    /** What Baton itself signs its deeds with. */
    private static final Set<String> TAKEN = Set.of("baton", "anonymous");

    private final People people;
    private final PersonAccess access;
    private final RepProfiles profiles;
    private final TeamChanges teams;
    private final Organisations organisations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final OneNode oneNode;

    PeopleAdministration(
            People people,
            PersonAccess access,
            RepProfiles profiles,
            TeamChanges teams,
            Organisations organisations,
            AuditLog audit,
            ApplicationEventPublisher events,
            OneNode oneNode) {
        this.people = people;
        this.access = access;
        this.profiles = profiles;
        this.teams = teams;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.oneNode = oneNode;
    }

    @Transactional
    public void add(String name, PersonForm form, String password, String by) {
        Checked person = form.check();
        String username = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches() || TAKEN.contains(username)) {
            throw new InvalidInput(
                    "username",
                    "Give 2 to 40 letters (a to z) and digits, beginning with a letter, and no reserved name");
        }
        PasswordRules.check("password", username, password);
        oneAtATime();
        if (people.find(username).isPresent()) {
            throw new Conflict("There is somebody of this user name already; choose another one");
        }
        people.add(username, person.firstName(), person.lastName(), person.email(), password, person.roles());
        profileOf(username, person.roles());
        audit.record(by, "person_added", "user", username);
    }

    @Transactional
    public void change(String username, PersonForm form, String by) {
        Checked to = form.check();
        oneAtATime();
        Person before = existing(username);
        if (before.roles().contains(Role.ADMIN) && !to.roles().contains(Role.ADMIN)) {
            keepAnAdmin(username);
        }
        if (before.roles().contains(Role.REP) && !to.roles().contains(Role.REP)) {
            events.publishEvent(new RepRoleEnding(username));
            teams.takeOut(username, by);
        }
        if (!to.roles().contains(Role.MANAGER) && !to.roles().contains(Role.ADMIN)) {
            teams.endLeading(username, by);
        }
        people.rename(username, to.firstName(), to.lastName(), to.email());
        people.setRoles(username, to.roles());
        profileOf(username, to.roles());
        audit.record(by, "person_changed", "user", username);
        if (!to.roles().equals(Set.copyOf(before.roles()))) {
            audit.record(by, "person_roles_changed", "user", username);
        }
    }

    @Transactional
    public void setPassword(String username, String password, String by) {
        existing(username);
        PasswordRules.check("password", username, password);
        people.setPassword(username, password);
        access.endSignIns(username);
        audit.record(by, "person_password_set", "user", username);
    }

    /** Not held up by open leads: who must go, must go at once. */
    @Transactional
    public void endAccess(String username, String by) {
        oneAtATime();
        if (existing(username).roles().contains(Role.ADMIN)) {
            keepAnAdmin(username);
        }
        access.end(username);
        teams.takeOut(username, by);
        teams.endLeading(username, by);
        audit.record(by, "person_access_ended", "user", username);
    }

    @Transactional
    public void giveAccessBack(String username, String by) {
        existing(username);
        people.unlock(username);
        access.giveBack(username);
        audit.record(by, "person_access_given_back", "user", username);
    }

    private Person existing(String username) {
        return people.find(username).orElseThrow(() -> new NotFound("There is nobody of this user name"));
    }

    private void keepAnAdmin(String username) {
        boolean another = people.withRole(Role.ADMIN).stream()
                .anyMatch(person -> person.active() && !person.username().equals(username));
        if (!another) {
            throw new Conflict("This is the last administrator; make somebody else one first");
        }
    }

    /** Two administrators must not demote each other in the same moment. */
    private void oneAtATime() {
        oneNode.waitsFor("people");
    }

    private void profileOf(String username, Set<Role> roles) {
        if (roles.contains(Role.REP) && !profiles.existsById(username)) {
            profiles.save(RepProfile.in(organisations.now().timeZone(), username));
        }
    }
}
