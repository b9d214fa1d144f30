package dev.baton.engine.internal.guard;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import dev.baton.engine.Groups;
import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The engine groups behind the roles and what each may do. Repeated at every start without harm. */
@Component
class EngineGrants {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final StartLock startLock;

    EngineGrants(IdentityService identity, AuthorizationService authorizations, StartLock startLock) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.startLock = startLock;
    }

    @PostConstruct
    void grantAtStart() {
        startLock.run(this::grant);
    }

    private void grant() {
        admins();
        managers();
        reps();
        analysts();
        workers();
        narrow(Resources.USER, UPDATE);
        narrow(Resources.DEPLOYMENT, DELETE);
    }

    private void admins() {
        group(Groups.ADMINS, "Administrators", "SYSTEM");
        for (Resource resource : Resources.values()) {
            allow(Groups.ADMINS, resource, Authorization.ANY, ALL);
        }
    }

    private void managers() {
        group(Groups.MANAGERS, "Managers", "WORKFLOW");
        applications(Groups.MANAGERS, "tasklist", "cockpit");
        allow(
                Groups.MANAGERS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        allow(Groups.MANAGERS, Resources.DEPLOYMENT, Authorization.ANY, READ);
    }

    private void reps() {
        group(Groups.REPS, "Sales reps", "WORKFLOW");
        applications(Groups.REPS, "tasklist");
        allow(
                Groups.REPS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK);
    }

    private void analysts() {
        group(Groups.ANALYSTS, "Business analysts", "WORKFLOW");
        applications(Groups.ANALYSTS, "tasklist", "cockpit");
        allow(Groups.ANALYSTS, Resources.DEPLOYMENT, Authorization.ANY, READ, CREATE);
        allow(
                Groups.ANALYSTS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
    }

    private void workers() {
        group(Groups.WORKERS, "Workers", "SYSTEM");
        allow(
                Groups.WORKERS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE);
    }

    /** Of an earlier build: every right of a person on their own user, past Baton; the deletion of what they deployed. */
    private void narrow(Resource resource, Permission tooMuch) {
        authorizations.createAuthorizationQuery().resourceType(resource).list().stream()
                .filter(grant -> grant.getUserId() != null && grant.isPermissionGranted(tooMuch))
                .forEach(grant -> {
                    grant.setPermissions(new Permission[] {READ});
                    authorizations.saveAuthorization(grant);
                });
    }

    private void applications(String group, String... applications) {
        for (String application : applications) {
            allow(group, Resources.APPLICATION, application, ACCESS);
        }
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void allow(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
