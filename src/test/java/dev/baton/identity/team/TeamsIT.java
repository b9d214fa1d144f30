package dev.baton.identity.team;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.assignment.Routing;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers keep teams, and campaigns give their leads to whoever is in them. */
@BatonTest
class TeamsIT {

    private static final String PATH = "/v1/api/teams";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    CampaignDirectory campaigns;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;
    private final String name = "North " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void aTeamIsMadeChangedAndDeleted() {
        JsonNode team = made("[\"rep2\",\"rep1\",\"rep2\"]");
        String one = PATH + "/" + team.get("team_id").asText();
        assertThat(team.get("members").toString()).isEqualTo("[\"rep1\",\"rep2\"]");
        assertThat(team.get("manager").asText()).isEqualTo("manager");
        assertThat(answer(200, manager.get(PATH + "?sort=created_at,desc&size=1"))
                        .toString())
                .contains(name, "\"total\":");
        answer(409, manager.post(PATH, "{\"name\":\"" + name.toUpperCase() + "\"}"));

        JsonNode changed = answer(200, manager.send("PATCH", one, "{\"members\":[\"rep3\"],\"manager\":\"\"}"));

        assertThat(changed.get("name").asText()).isEqualTo(name);
        assertThat(changed.get("members").toString()).isEqualTo("[\"rep3\"]");
        assertThat(changed.get("manager").isNull()).isTrue();
        answer(204, manager.send("DELETE", one, ""));
        answer(404, manager.get(one));
        assertThat(jdbc.sql("select action from audit_log where subject_id = ? order by id")
                        .param(team.get("team_id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("team_created", "team_changed", "team_deleted");
    }

    @Test
    void leadsGoToWhoIsInTheTeamAtThatTime() {
        JsonNode team = made("[\"rep2\"]");
        String id = team.get("team_id").asText();
        String campaign = new TestCampaigns(beans).create(Map.of());
        JsonNode with = answer(
                200,
                manager.send(
                        "PATCH", "/v1/api/campaigns/" + campaign, "{\"teams\":[\"" + id + "\"],\"reps\":[\"rep3\"]}"));
        assertThat(with.get("teams").toString()).isEqualTo("[\"" + id + "\"]");
        assertThat(candidates(campaign)).containsExactlyInAnyOrder("rep2", "rep3");

        answer(200, manager.send("PATCH", PATH + "/" + id, "{\"members\":[\"rep1\"]}"));

        Awaitility.await()
                .until(() ->
                        campaigns.find(campaign).orElseThrow().reps().reps().equals(List.of("rep3", "rep1")));
        assertThat(candidates(campaign)).containsExactlyInAnyOrder("rep1", "rep3");
        assertThat(answer(409, manager.send("DELETE", PATH + "/" + id, ""))
                        .get("message")
                        .asText())
                .contains("Leads go to this team in Test");
        answer(200, manager.send("PATCH", "/v1/api/campaigns/" + campaign, "{\"teams\":[]}"));
        answer(204, manager.send("DELETE", PATH + "/" + id, ""));
    }

    @Test
    void whoLeavesIsTakenOut() {
        Visitor admin = Visitor.signedIn(port, "admin");
        String rep = person(admin, "rep");
        String lead = person(admin, "manager");
        String id = answer(
                        201,
                        manager.post(
                                PATH,
                                "{\"name\":\"%s\",\"members\":[\"rep1\",\"%s\"],\"manager\":\"%s\"}"
                                        .formatted(name, rep, lead)))
                .get("team_id")
                .asText();

        answer(200, admin.post("/v1/api/people/" + rep + "/end-access", ""));
        answer(200, admin.send("PUT", "/v1/api/people/" + lead, "{\"last_name\":\"T\",\"roles\":[\"analyst\"]}"));

        JsonNode team = answer(200, manager.get(PATH + "/" + id));
        assertThat(team.get("members").toString()).isEqualTo("[\"rep1\"]");
        assertThat(team.get("manager").isNull()).isTrue();
    }

    @Test
    void allThatIsWrongIsNamed() {
        JsonNode refused =
                answer(400, manager.post(PATH, "{\"members\":[\"rep1\",\"manager\",\"nobody\"],\"manager\":\"rep1\"}"));
        assertThat(refused.get("errors").findValuesAsText("field"))
                .containsExactly("name", "members[1]", "members[2]", "manager");

        JsonNode unknown = answer(
                400,
                manager.post(
                        "/v1/api/campaigns",
                        "{\"name\":\"X\",\"teams\":[\"red\",\"%s\"]}".formatted(UUID.randomUUID())));
        assertThat(unknown.get("errors").findValuesAsText("field")).containsExactly("teams[0]", "teams[1]");
    }

    private List<String> candidates(String campaign) {
        LeadDriver driver = new LeadDriver(beans);
        String lead = driver.receive(leadOf(campaign));
        return beans.getBean(Routing.class).rank(LeadProfile.of(driver.lead(lead)), List.of()).stream()
                .map(RoutingReason::username)
                .toList();
    }

    private JsonNode made(String members) {
        return answer(
                201,
                manager.post(
                        PATH, "{\"name\":\"%s\",\"members\":%s,\"manager\":\"manager\"}".formatted(name, members)));
    }

    private static String person(Visitor admin, String role) {
        String username = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        answer(
                201,
                admin.post(
                        "/v1/api/people",
                        "{\"username\":\"%s\",\"last_name\":\"T\",\"roles\":[\"%s\"],\"password\":\"correct horse 1\"}"
                                .formatted(username, role)));
        return username;
    }
}
