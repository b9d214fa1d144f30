package dev.baton.identity.rep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.People;
import dev.baton.identity.Role;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rep and their manager say when the rep is there, and routing follows. */
@BatonTest
class AvailabilityIT {

    private static final String MANAGER = "manager";

    private static final String THERE =
            """
            {"time_zone":"Europe/Berlin","works_on":[1,2,3,4,5,6,7],
             "languages":["en"],"regions":["us"],"services":[],"max_open_leads":20}
            """;
    private static final String ABSENT =
            """
            {"time_zone":"UTC","works_on":[1,2,3,4,5,6,7],"absent_from":"2020-01-01"}
            """;

    @Value("${local.port}")
    int port;

    @Autowired
    People people;

    @Autowired
    RepProfiles profiles;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private final String rep = "r" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void addRep() {
        people.add(rep, "Robin", "Rep", null, rep, Role.REP);
    }

    @AfterEach
    void removeRep() {
        profiles.findById(rep).ifPresent(profiles::delete);
        identity.deleteUser(rep);
    }

    @Test
    void managerSetsAllOfItAndItIsInTheAuditLogWithoutItsValues() {
        Visitor manager = Visitor.signedIn(port, MANAGER);

        HttpResponse<String> answer = put(manager, THERE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(manager.get(address()).body())
                .isEqualTo(answer.body())
                .contains("\"time_zone\":\"Europe/Berlin\"", "\"max_open_leads\":20", "\"open_offers\":0");
        assertThat(jdbc.sql("select username || ' ' || action from audit_log"
                                + " where subject_type = 'user' and subject_id = ?")
                        .param(rep)
                        .query(String.class)
                        .list())
                .containsExactly("manager availability_changed");
    }

    @Test
    void absentRepIsPassedOverByTheNextLead() {
        Visitor manager = Visitor.signedIn(port, MANAGER);
        LeadDriver driver = new LeadDriver(beans);
        put(manager, THERE);
        String before = driver.receive(LeadFixtures.leadFor(rep));

        HttpResponse<String> answer = put(manager, ABSENT);

        String after = driver.receive(LeadFixtures.leadFor(rep));
        assertThat(driver.lead(before).offeredTo()).isEqualTo(rep);
        assertThat(answer.body()).contains("\"open_offers\":1", "\"max_open_leads\":20");
        assertThat(driver.lead(after).offeredTo()).isNull();
    }

    @Test
    void repSetsOwnHoursAndAbsenceButNoLimits() {
        Visitor self = Visitor.signedIn(port, rep);

        assertThat(put(self, ABSENT).statusCode()).isEqualTo(200);
        assertThat(self.get(address()).body()).contains("\"absent_from\":\"2020-01-01\"");

        HttpResponse<String> refused = put(self, THERE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("set by a manager");
        assertThat(self.get(address()).body()).contains("\"max_open_leads\":null");
    }

    @Test
    void repNeitherSeesNorSetsThoseOfOthers() {
        Visitor other = Visitor.signedIn(port, "rep1");

        assertThat(other.get(address()).statusCode()).isEqualTo(403);
        assertThat(put(other, ABSENT).statusCode()).isEqualTo(403);
    }

    @Test
    void mistakesComeBackWithTheirFields() {
        HttpResponse<String> answer = put(
                Visitor.signedIn(port, MANAGER),
                "{\"time_zone\":\"Nowhere\",\"works_on\":[1],\"languages\":[\"en\",\"xx1\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("VALIDATION_ERROR", "\"time_zone\"", "\"languages[1]\"");
    }

    @Test
    void whoIsNoRepHasNone() {
        HttpResponse<String> answer = Visitor.signedIn(port, MANAGER).get("/v1/api/users/analyst/availability");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(Visitor visitor, String body) {
        return visitor.send("PUT", address(), body);
    }

    private String address() {
        return "/v1/api/users/" + rep + "/availability";
    }
}
