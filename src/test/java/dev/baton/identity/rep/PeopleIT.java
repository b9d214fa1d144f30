package dev.baton.identity.rep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.AuditLogIT;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators add people, change them and end their access; everybody changes their own password. */
@BatonTest
class PeopleIT {

    private static final String PEOPLE = "/v1/api/people";
    private static final String LEADS = "/v1/api/leads";
    private static final String PASSWORD = "correct horse 1";
    private static final String NEW_PASSWORD = "battery staple 2";

    @Value("${local.port}")
    int port;

    @Autowired
    RepProfiles profiles;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private final String name = "p" + UUID.randomUUID().toString().replace("-", "");
    private final String address = PEOPLE + "/" + name;

    @AfterEach
    void removePerson() {
        profiles.findById(name).ifPresent(profiles::delete);
        identity.deleteUser(name);
    }

    @Test
    void newRepSignsInAndIsAmongThoseWhoAreOfferedLeads() {
        HttpResponse<String> answer = add("rep");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"active\":true", "\"roles\":[\"rep\"]")
                .doesNotContain(PASSWORD);
        assertThat(signedIn(PASSWORD).get("/v1/api/queue").statusCode()).isEqualTo(200);
        assertThat(profiles.ofReps()).extracting(RepProfile::username).contains(name);
        assertThat(audit()).containsExactly("admin person_added");
    }

    @Test
    void userNameIsGivenOnce() {
        add("analyst");

        assertThat(add("rep").statusCode()).isEqualTo(409);
    }

    @Test
    void changedRolesCountWithoutSigningInAgain() {
        add("analyst");
        Visitor person = signedIn(PASSWORD);
        assertThat(person.get(LEADS).statusCode()).isEqualTo(403);

        assertThat(change("manager").body()).contains("\"roles\":[\"manager\"]", "\"last_name\":\"Changed\"");

        assertThat(person.get(LEADS).statusCode()).isEqualTo(200);
        assertThat(person.get("/v1/api/me").body()).contains("\"lead:read-all\"", "Pat Changed");
        assertThat(audit()).containsExactly("admin person_added", "admin person_changed", "admin person_roles_changed");
    }

    @Test
    void endedAccessEndsSessionTokenAndSignInUntilItIsGivenBack() {
        add("rep");
        Visitor person = signedIn(PASSWORD);
        String token = token(PASSWORD);
        assertThat(bearer(token)).isEqualTo(200);

        assertThat(admin().post(address + "/end-access", null).body()).contains("\"active\":false");

        assertThat(person.get(LEADS).statusCode()).isEqualTo(401);
        assertThat(person.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(bearer(token)).isEqualTo(401);
        assertThat(signIn(PASSWORD)).isEqualTo(401);
        assertThat(profiles.ofReps()).extracting(RepProfile::username).doesNotContain(name);
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/v1/api/users?role=rep")
                        .body())
                .doesNotContain(name);

        admin().post(address + "/give-access", null);

        assertThat(signIn(PASSWORD)).isEqualTo(200);
        assertThat(person.get(LEADS).statusCode()).as("the old session").isEqualTo(401);
        assertThat(audit())
                .containsExactly("admin person_added", "admin person_access_ended", "admin person_access_given_back");
    }

    @Test
    void newPasswordEndsTheSignInsBeforeIt() {
        add("rep");
        Visitor person = signedIn(PASSWORD);

        HttpResponse<String> answer =
                admin().send("PUT", address + "/password", "{\"password\":\"" + NEW_PASSWORD + "\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(person.get(LEADS).statusCode()).isEqualTo(401);
        assertThat(signIn(PASSWORD)).isEqualTo(401);
    }

    @Test
    void personChangesTheirOwnPasswordAndStaysSignedInHereOnly() {
        add("rep");
        Visitor here = signedIn(PASSWORD);
        Visitor elsewhere = signedIn(PASSWORD);

        assertThat(changeOwn(here, "not it", NEW_PASSWORD).body()).contains("\"field\":\"old_password\"");
        identity.unlockUser(name); // the failure has closed the door for a second
        assertThat(changeOwn(here, PASSWORD, "short").body()).contains("\"field\":\"new_password\"");
        assertThat(changeOwn(here, PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(204);

        assertThat(here.get(LEADS).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(LEADS).statusCode()).isEqualTo(401);
        assertThat(signIn(NEW_PASSWORD)).isEqualTo(200);
        assertThat(audit()).containsExactly("admin person_added", name + " own_password_changed");
    }

    @Test
    void lastAdministratorStaysOne() {
        Visitor admin = admin();

        HttpResponse<String> demoted =
                admin.send("PUT", PEOPLE + "/admin", "{\"last_name\":\"Admin\",\"roles\":[\"analyst\"]}");
        assertThat(demoted.statusCode()).isEqualTo(409);
        assertThat(demoted.body()).contains("last administrator");
        assertThat(admin.post(PEOPLE + "/admin/end-access", null).statusCode()).isEqualTo(409);
        assertThat(admin.get(PEOPLE).statusCode()).isEqualTo(200);

        add("admin");
        assertThat(admin().post(address + "/end-access", null).statusCode()).isEqualTo(200);
        assertThat(admin.post(PEOPLE + "/admin/end-access", null).statusCode())
                .as("the other one has no access")
                .isEqualTo(409);
    }

    @Test
    void repWithOpenLeadsStaysARep() {
        LeadDriver driver = new LeadDriver(beans);
        add("rep");
        admin().send(
                        "PUT",
                        "/v1/api/users/" + name + "/availability",
                        "{\"time_zone\":\"UTC\",\"works_on\":[1,2,3,4,5,6,7]}");
        String lead = driver.receive(LeadFixtures.leadFor(name));
        assertThat(driver.lead(lead).offeredTo()).isEqualTo(name);

        HttpResponse<String> answer = change("analyst");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("1 open lead");
        assertThat(change("rep").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> add(String role) {
        return admin().post(
                        PEOPLE,
                        """
                        {"username":"%s","first_name":"Pat","last_name":"Person","email":"pat@company.example",
                         "roles":["%s"],"password":"%s"}
                        """
                                .formatted(name, role, PASSWORD));
    }

    private HttpResponse<String> change(String role) {
        return admin().send(
                        "PUT",
                        address,
                        "{\"first_name\":\"Pat\",\"last_name\":\"Changed\",\"roles\":[\"" + role + "\"]}");
    }

    private static HttpResponse<String> changeOwn(Visitor person, String before, String after) {
        return person.send(
                "PUT",
                "/v1/api/me/password",
                "{\"old_password\":\"%s\",\"new_password\":\"%s\"}".formatted(before, after));
    }

    /** What was done to the account; that its owner signed in is another matter ({@link AuditLogIT}). */
    private List<String> audit() {
        return jdbc.sql("select username || ' ' || action from audit_log where subject_id = ?"
                        + " and action not in ('signed_in', 'sign_in_failed', 'access_token_issued') order by id")
                .param(name)
                .query(String.class)
                .list();
    }

    private Visitor admin() {
        return Visitor.signedIn(port, "admin");
    }

    private Visitor signedIn(String password) {
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.signIn(name, password).statusCode()).isEqualTo(200);
        return visitor;
    }

    private int signIn(String password) {
        return Visitor.anonymous(port).signIn(name, password).statusCode();
    }

    private String token(String password) {
        return Visitor.anonymous(port)
                .post("/v1/api/auth/token", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private int bearer(String token) {
        return Visitor.anonymous(port)
                .sendWith("Authorization", "Bearer " + token, LEADS)
                .statusCode();
    }
}
