package dev.baton.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.lead.LeadFixtures;
import dev.baton.rules.RulesStopped;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do leaves an entry; administrators find it, take it away, and see that nobody has changed it. */
@BatonTest
public class AuditLogIT {

    private static final String PATH = "/v1/api/audit";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = Visitor.signedInApart(port, "admin");
    }

    @Test
    void signingInAndOutAndFailingIsWrittenDownWithTheCallItCameFrom() throws Exception {
        String name = newPerson();
        String typo = "secret" + UUID.randomUUID();
        assertThat(attempt(typo, "x")).isEqualTo(401);
        for (int each = 0; each < 3; each++) {
            assertThat(attempt(name, "wrong")).isEqualTo(401);
        }
        assertThat(attempt("rep2", "rep2")).isEqualTo(200);

        List<String> of = actions("?username=" + name);
        assertThat(of).containsOnly("sign_in_failed", "sign_in_locked").contains("sign_in_locked");
        JsonNode failed = find("?username=" + name).get("items").get(0);
        assertThat(failed.get("outcome").asText()).isEqualTo("refused");
        assertThat(failed.get("request_id").asText()).isNotBlank();
        assertThat(failed.get("address_fingerprint").asText()).hasSize(32);
        assertThat(actions("?username=rep2").get(0)).isEqualTo("access_token_issued");
        assertThat(actions("?username=admin")).contains("signed_in", "person_added");
        assertThat(actions("?username=unknown")).contains("sign_in_failed");
        assertThat(jdbc.sql("select count(*) from audit_log l where to_jsonb(l)::text like ?")
                        .param("%" + typo + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        Visitor rep = Visitor.signedInApart(port, "rep1");
        assertThat(rep.signOut().statusCode()).isEqualTo(204);
        assertThat(actions("?username=rep1").get(0)).isEqualTo("signed_out");
    }

    @Test
    void whatIsDoneToALeadIsFoundByItsId() throws Exception {
        String id = new LeadDriver(beans).receive(LeadFixtures.leadFor("rep1"));
        String lead = "/v1/api/leads/" + id;
        Visitor manager = Visitor.signedInApart(port, "manager");
        manager.post(lead + "/tags", "{\"tag\":\"vip\"}");
        manager.post(lead + "/activities", "{\"activity_type\":\"note_added\",\"description\":\"likes tea\"}");
        manager.post(lead + "/financial", null);

        JsonNode found = find("?subject_type=lead&subject_id=" + id);

        assertThat(found.get("items"))
                .extracting(entry -> entry.get("username").asText() + " "
                        + entry.get("action").asText())
                .containsExactly("manager financial_read", "manager lead_note_added", "manager lead_tagged");
        assertThat(found.toString()).doesNotContain("likes tea");
    }

    @Test
    void processesAndRulesThatGoLiveAreWrittenDown() throws Exception {
        assertThat(find("?action=process_deployed&subject_id=lead-intake%20v1").get("items"))
                .hasSize(1);
        assertThat(find("?action=rules_activated").get("items")).isNotEmpty();
        List<String> known = new ArrayList<>();
        json.readTree(admin.get(PATH + "/actions").body()).forEach(action -> known.add(action.asText()));
        assertThat(known)
                .contains("process_deployed", "rules_activated", "signed_in")
                .isSorted();
    }

    @Test
    void rulesThatWereStoppedAreWrittenDown() throws Exception {
        beans.publishEvent(new RulesStopped("grading", "0a1b2c3d4e", "run in circles", "4f5e6d7c8b"));
        beans.publishEvent(new RulesStopped("grading", "4f5e6d7c8b", "run in circles", null));

        assertThat(find("?action=rules_stopped").get("items"))
                .extracting(entry -> entry.get("subject_id").asText() + " "
                        + entry.get("outcome").asText())
                .containsExactlyInAnyOrder("grading 0a1b2c3d4e done", "grading 4f5e6d7c8b failed");
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        String which = UUID.randomUUID().toString();
        for (int each = 0; each < 5; each++) {
            transactions.executeWithoutResult(done -> audit.record("baton", "paged", "thing", which));
        }

        JsonNode first = find("?subject_id=" + which + "&size=2");
        JsonNode second = find(
                "?subject_id=" + which + "&size=2&before=" + first.get("next").asLong());
        JsonNode third = find(
                "?subject_id=" + which + "&size=2&before=" + second.get("next").asLong());

        List<Long> ids = new ArrayList<>();
        List.of(first, second, third).forEach(page -> page.get("items")
                .forEach(entry -> ids.add(entry.get("id").asLong())));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(third.get("next").isNull()).isTrue();
        assertThat(find("?subject_id=" + which + "&from=2999-01-01T00:00:00Z").get("items"))
                .isEmpty();
        assertThat(find("?subject_id=" + which + "&to=2999-01-01T00:00:00Z").get("items"))
                .hasSize(5);
    }

    @Test
    void theExportIsSafeAndWrittenDownItself() throws Exception {
        String which = "=cmd" + UUID.randomUUID();
        transactions.executeWithoutResult(done -> audit.record("baton", "exported_once", "thing", which));

        HttpResponse<String> file = admin.post(PATH + "/export", "{\"action\":\"exported_once\"}");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines().toList())
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo("Entry,Time,Who,What,On,Which,Outcome,Request,Fingerprint of the address");
        assertThat(file.body()).contains("'" + which);
        assertThat(actions("?username=admin").get(0)).isEqualTo("audit_log_exported");
    }

    @Test
    void theLogIsVerifiedAndTheVerificationWrittenDown() throws Exception {
        transactions.executeWithoutResult(done -> audit.record("baton", "to_be_chained", "thing", "x"));
        await().untilAsserted(() -> assertThat(
                        transactions.<Long>execute(reading -> jdbc.sql("select count(*) from audit_pending")
                                .query(Long.class)
                                .single()))
                .isZero());

        JsonNode result = json.readTree(admin.get(PATH + "/verification").body());

        assertThat(result.get("intact").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("entries").asLong()).isPositive();
        assertThat(actions("?username=admin").get(0)).isEqualTo("audit_log_verified");
        String anchor = "?position=" + result.get("position").asLong() + "&hash=";
        assertThat(json.readTree(admin.get(PATH + "/verification" + anchor
                                        + result.get("hash").asText())
                                .body())
                        .get("intact")
                        .asBoolean())
                .isTrue();
        assertThat(json.readTree(admin.get(PATH + "/verification" + anchor + "00")
                                .body())
                        .at("/finding/kind")
                        .asText())
                .isEqualTo("anchor");
        assertThat(admin.get(PATH + "/verification?position=1").statusCode()).isEqualTo(400);
    }

    @Test
    void itIsForAdministratorsOnly() {
        for (String name : List.of("manager", "rep1", "analyst")) {
            Visitor visitor = Visitor.signedInApart(port, name);
            for (String path : List.of("", "/actions", "/verification")) {
                assertThat(visitor.get(PATH + path).statusCode())
                        .as(name + path)
                        .isEqualTo(403);
            }
            assertThat(visitor.post(PATH + "/export", "{}").statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    private String newPerson() {
        String name = "aud" + UUID.randomUUID().toString().substring(0, 8);
        String rep =
                "{\"username\":\"%s\",\"first_name\":\"A\",\"last_name\":\"B\",\"roles\":[\"analyst\"],\"password\":\"long %s\"}"
                        .formatted(name, UUID.randomUUID());
        assertThat(admin.post("/v1/api/people", rep).statusCode()).isEqualTo(201);
        return name;
    }

    private int attempt(String username, String password) {
        return Outsider.somewhere(port)
                .post("/v1/api/auth/token", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .status();
    }

    private JsonNode find(String query) throws Exception {
        HttpResponse<String> answer = admin.get(PATH + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private List<String> actions(String query) throws Exception {
        List<String> actions = new ArrayList<>();
        find(query)
                .get("items")
                .forEach(entry -> actions.add(entry.get("action").asText()));
        return actions;
    }
}
