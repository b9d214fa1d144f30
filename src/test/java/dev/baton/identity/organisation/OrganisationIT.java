package dev.baton.identity.organisation;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestClock;
import dev.baton.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators say what holds for the whole house; campaigns, leads and people that come later go by it. */
@BatonTest
class OrganisationIT {

    private static final String PATH = "/v1/api/organisation";
    private static final String USUAL =
            "{\"name\":\"Example Sales\",\"country\":\"US\",\"currency\":\"USD\",\"time_zone\":\"UTC\",\"language\":\"en\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Visitor admin;
    private Visitor manager;

    @BeforeEach
    void signIn() {
        admin = Visitor.signedIn(port, "admin");
        manager = Visitor.signedIn(port, "manager");
    }

    @AfterEach
    void asItWas() {
        answer(200, admin.send("PATCH", PATH, USUAL));
    }

    @Test
    void theDemoHasOneThatAnAdministratorChanges() {
        assertThat(answer(200, Visitor.signedIn(port, "rep1").get(PATH)).toString())
                .isEqualTo(USUAL);

        JsonNode changed = answer(200, admin.send("PATCH", PATH, "{\"currency\":\"JPY\"}"));

        assertThat(changed.get("currency").asText()).isEqualTo("JPY");
        assertThat(changed.get("name").asText()).isEqualTo("Example Sales");
        assertThat(jdbc.sql(
                                "select username from audit_log where action = 'organisation_changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("admin");
        answer(403, manager.send("PATCH", PATH, "{\"currency\":\"EUR\"}"));
        assertThat(answer(400, admin.send("PATCH", PATH, "{\"country\":\"XX\",\"size\":3}"))
                        .get("success")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void itIsMadeWhereThereIsNone() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("delete from organisation").update());
        organisations.forget();
        assertThat(answer(200, manager.get(PATH)).get("name").isNull()).isTrue();

        answer(200, admin.send("PATCH", PATH, "{\"name\":\"Roofs\",\"country\":\"AT\"}"));

        assertThat(answer(200, manager.get(PATH)).toString())
                .isEqualTo("{\"name\":\"Roofs\",\"country\":\"AT\",\"currency\":\"USD\",\"time_zone\":\"UTC\","
                        + "\"language\":\"en\"}");
    }

    @Test
    void newCampaignsAndRepsGoByIt() {
        answer(
                200,
                admin.send(
                        "PATCH",
                        PATH,
                        "{\"country\":\"DE\",\"currency\":\"EUR\",\"time_zone\":\"Asia/Tokyo\",\"language\":\"de\"}"));

        JsonNode campaign = made("{\"name\":\"Spring %s\"}");
        JsonNode other = made("{\"name\":\"Spring %s\",\"region\":\"US\",\"currency\":\"USD\"}");

        assertThat(campaign.get("region").asText()).isEqualTo("DE");
        assertThat(campaign.get("currency").asText()).isEqualTo("EUR");
        assertThat(campaign.get("language").asText()).isEqualTo("de");
        assertThat(other.get("region").asText()
                        + other.get("currency").asText()
                        + other.get("language").asText())
                .isEqualTo("USUSDde");
        String rep = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        answer(
                201,
                admin.post(
                        "/v1/api/people",
                        "{\"username\":\"%s\",\"last_name\":\"T\",\"roles\":[\"rep\"],\"password\":\"correct horse 1\"}"
                                .formatted(rep)));
        assertThat(answer(200, manager.get("/v1/api/users/" + rep + "/availability"))
                        .get("time_zone")
                        .asText())
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void daysBeginWhereTheOrganisationIs() {
        answer(200, admin.send("PATCH", PATH, "{\"time_zone\":\"Pacific/Kiritimati\"}"));

        LocalDate there = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        assertThat(organisations.today()).isBetween(there.minusDays(1), there);
        assertThat(organisations.today()).isNotEqualTo(LocalDate.now(ZoneId.of("Pacific/Pago_Pago")));
    }

    /** Another node has changed it; the house is read once for all that come meanwhile. */
    @Test
    void changesOfOtherNodesAreSeenInSeconds() {
        TestClock clock = new TestClock(Instant.parse("2026-05-05T12:00:00Z"));
        Organisations here = new Organisations(jdbc, clock);
        assertThat(here.now().country()).isEqualTo("US");
        answer(200, admin.send("PATCH", PATH, "{\"country\":\"FR\"}"));

        assertThat(here.now().country()).isEqualTo("US");
        clock.advance(Duration.ofSeconds(3));
        assertThat(here.now().country()).isEqualTo("FR");
    }

    private JsonNode made(String body) {
        return answer(201, manager.post("/v1/api/campaigns", body.formatted(UUID.randomUUID())));
    }
}
