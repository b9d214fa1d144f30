package dev.baton.identity.team;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Managers make, change and delete teams; each change is in the audit log. */
@Component
public class TeamChanges {

    private static final String MAY_CHANGE = "hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')";
    private static final String SUBJECT = "team";
    private static final String CHANGED = "team_changed";
    /** So that they fit into one list to choose from. */
    private static final int MOST = 500;

    private final TeamList teams;
    private final People people;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamChanges(
            TeamList teams,
            People people,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public UUID create(TeamForm form, String by) {
        TeamForm.Checked team = checked(form);
        if (teams.count() >= MOST) {
            throw new Conflict("There are " + MOST + " teams already: delete one that nobody needs first");
        }
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("insert into team (id, name, manager, created_at, updated_at) values (?, ?, ?, ?, ?)")
                    .params(id, team.name(), team.manager(), now(), now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        members(id, team.members());
        audit.record(by, "team_created", SUBJECT, id.toString());
        return id;
    }

    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public void change(UUID id, TeamForm form, String by) {
        TeamForm.Checked team = checked(form.over(teams.hold(id)));
        try {
            jdbc.sql("update team set name = ?, manager = ?, updated_at = ? where id = ?")
                    .params(team.name(), team.manager(), now(), id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        jdbc.sql("delete from team_member where team_id = ?").param(id).update();
        members(id, team.members());
        audit.record(by, CHANGED, SUBJECT, id.toString());
    }

    /** @throws Conflict where it is in use, naming by what */
    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public void delete(UUID id, String by) {
        teams.hold(id);
        events.publishEvent(new TeamEnding(id));
        jdbc.sql("delete from team where id = ?").param(id).update();
        audit.record(by, "team_deleted", SUBJECT, id.toString());
    }

    /** In the running transaction: somebody who is a rep no more is in no team. */
    public void takeOut(String username, String by) {
        jdbc.sql("delete from team_member where username = ? returning team_id")
                .param(username)
                .query(UUID.class)
                .list()
                .forEach(id -> audit.record(by, CHANGED, SUBJECT, id.toString()));
    }

    /** In the running transaction: somebody who is a manager no more leads no team. */
    public void endLeading(String username, String by) {
        jdbc.sql("update team set manager = null where manager = ? returning id")
                .param(username)
                .query(UUID.class)
                .list()
                .forEach(id -> audit.record(by, CHANGED, SUBJECT, id.toString()));
    }

    private TeamForm.Checked checked(TeamForm form) {
        return form.check(username -> is(username, Role.REP), username -> is(username, Role.MANAGER, Role.ADMIN));
    }

    private boolean is(String username, Role... roles) {
        return people.find(username)
                .filter(Person::active)
                .filter(person -> Arrays.stream(roles).anyMatch(person.roles()::contains))
                .isPresent();
    }

    private void members(UUID id, List<String> usernames) {
        jdbc.sql("insert into team_member (team_id, username) select ?, username from unnest(?) as username")
                .params(id, usernames.toArray(String[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Conflict taken() {
        return new Conflict("There is a team of this name already: give it another one");
    }
}
