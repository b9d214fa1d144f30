package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** People, their groups and their rights are changed in Baton only, with its rules and its audit log. */
@BatonTest
class EngineDirectoryIT {

    private static final List<String> ENGINES =
            List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    private static final String PROFILE =
            "{\"id\":\"%1$s\",\"firstName\":\"Eve\",\"lastName\":\"Evil\",\"email\":\"e@x.example\\r\\nBcc: y@x.example\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    private String name;

    @BeforeEach
    void somebody() {
        name = "u" + java.util.UUID.randomUUID().toString().replace("-", "");
    }

    @AfterEach
    void leave() {
        List.of("evil", name).forEach(identity::deleteUser);
    }

    static Stream<Arguments> whoAndWhere() {
        return Stream.of(Role.values()).flatMap(role -> ENGINES.stream().map(engine -> Arguments.of(role, engine)));
    }

    @ParameterizedTest
    @MethodSource("whoAndWhere")
    void nobodyWritesPeoplePastBaton(Role role, String engine) {
        Visitor visitor = visitor(role);
        String user = engine + "/user/" + name;

        assertShut(visitor, "PUT", user + "/profile", PROFILE.formatted(name));
        assertShut(visitor, "PUT", user + "/credentials", "{\"password\":\"x\"}");
        assertShut(visitor, "DELETE", user, null);
        assertShut(visitor, "POST", user + "/unlock", null);
        assertShut(
                visitor,
                "POST",
                engine + "/user/create",
                "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}");

        assertThat(people.find(name).orElseThrow().displayName()).isEqualTo("Ann Able");
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
        assertThat(visitor.get("/v1/api/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("whoAndWhere")
    void nobodyWritesGroupsTenantsOrRightsPastBaton(Role role, String engine) {
        Visitor visitor = visitor(role);
        String grant = engine + "/authorization/" + anAuthorization();
        String all = "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + name
                + "\",\"resourceType\":1,\"resourceId\":\"*\"}";

        assertShut(visitor, "PUT", engine + "/group/camunda-admin/members/" + name, null);
        assertShut(visitor, "DELETE", engine + "/group/camunda-admin/members/admin", null);
        assertShut(visitor, "POST", engine + "/group/create", "{\"id\":\"evil\",\"name\":\"Evil\"}");
        assertShut(visitor, "PUT", engine + "/group/managers", "{\"id\":\"managers\",\"name\":\"Evil\"}");
        assertShut(visitor, "DELETE", engine + "/group/managers", null);
        assertShut(visitor, "POST", engine + "/tenant/create", "{\"id\":\"evil\",\"name\":\"Evil\"}");
        assertShut(visitor, "DELETE", engine + "/tenant/evil", null);
        assertShut(visitor, "POST", engine + "/authorization/create", all);
        assertShut(visitor, "DELETE", grant, null);
        assertShut(visitor, "PUT", grant, all);

        assertThat(identity.createGroupQuery()
                        .groupId("managers")
                        .singleResult()
                        .getName())
                .isEqualTo("Managers");
        assertThat(identity.createGroupQuery().groupMember(name).list()).hasSize(1);
    }

    /** Admin shows its buttons all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void whoeverTriesIsToldWhereItIsDone(String engine) {
        Visitor admin = visitor(Role.ADMIN);
        String user = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}";

        assertThat(admin.post(engine + "/user/create", user).body()).contains("Baton's console (People)");
        assertThat(admin.post(engine + "/group/create", "{\"id\":\"evil\"}").body())
                .contains("Baton's console (People)");
        assertThat(admin.send("PUT", engine + "/user/" + name + "/credentials", "{\"password\":\"x\"}")
                        .body())
                .contains("Passwords are changed in Baton's console");
    }

    private Visitor visitor(Role role) {
        people.add(name, "Ann", "Able", null, name, role);
        Visitor visitor = Visitor.signedIn(port, name);
        visitor.get("/camunda/app/welcome/default/"); // for the webapps' own token
        return visitor;
    }

    /** The engine gives each new user every right on itself; here it is to look at it. */
    @Test
    void nobodyHasMoreThanALookAtTheirOwnUser() {
        people.add(name, "Ann", "Able", null, name, Role.REP);

        List<Authorization> own = authorizations.createAuthorizationQuery().resourceType(Resources.USER).list().stream()
                .filter(grant -> grant.getUserId() != null)
                .toList();

        assertThat(own).anyMatch(grant -> name.equals(grant.getUserId()));
        assertThat(own).allSatisfy(grant -> {
            assertThat(grant.isPermissionGranted(Permissions.READ)).isTrue();
            assertThat(grant.isPermissionGranted(Permissions.UPDATE)).isFalse();
            assertThat(grant.isPermissionGranted(Permissions.DELETE)).isFalse();
        });
        assertThat(Visitor.signedIn(port, name)
                        .get("/engine-rest/user/" + name + "/profile")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatAnEarlierBuildGaveIsTakenBackAtTheStart() {
        people.add(name, "Ann", "Able", null, name, Role.REP);
        Authorization own = own(name);
        own.setPermissions(new Permission[] {Permissions.ALL});
        authorizations.saveAuthorization(own);

        beans.getAutowireCapableBeanFactory().initializeBean(beans.getBean("engineGrants"), "engineGrants");

        assertThat(own(name).isPermissionGranted(Permissions.READ)).isTrue();
        assertThat(own(name).isPermissionGranted(Permissions.UPDATE)).isFalse();
    }

    private Authorization own(String username) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.USER)
                .userIdIn(username)
                .singleResult();
    }

    private String anAuthorization() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn("managers")
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    /** What somebody may not even see is not there for them. */
    private static void assertShut(Visitor visitor, String method, String address, String body) {
        assertThat(visitor.send(method, address, body).statusCode())
                .as(method + " " + address)
                .isIn(403, 404);
    }
}
