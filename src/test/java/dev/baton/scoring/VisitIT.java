package dev.baton.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.scoring.behaviour.BehaviourDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits to pages, and replies that somebody wrote down, count as what a lead does. */
@BatonTest
class VisitIT {

    private static final String VISITS = "/v1/api/visits";
    private static final String SHOP = "https://www.shop.example";
    private static final String PAUSE = "IntermediateEvent_MoreMayCome";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String visitor = "vis_" + UUID.randomUUID();
    private Outsider page;
    private LeadDriver driver;
    private BehaviourDriver deeds;
    private String campaign;
    private String id;

    @BeforeEach
    void somebodyAgreedAndSentAForm() {
        page = Outsider.somewhere(port).with("Origin", SHOP);
        driver = new LeadDriver(beans);
        deeds = new BehaviourDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of("allowed_origins", "'{" + SHOP + "}'"));
        id = lead();
    }

    @Test
    void visitCountsOnceInHalfAnHourAndStandsOnTheTimeline() {
        int before = driver.lead(id).score();

        Outsider.Answer answer = visit(campaign, visitor);
        visit(campaign, visitor);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("Access-Control-Allow-Origin", SHOP)
                .doesNotContainKey("Set-Cookie");
        assertThat(deeds.rows(id)).isEqualTo(1);
        driver.runJob(id, PAUSE);
        assertThat(driver.lead(id).score()).isEqualTo(before + 3);
        assertThat(deeds.behaviour(id)).singleElement().satisfies(part -> assertThat(part.reason())
                .startsWith("Visited a page again on "));
        assertThat(driver.timeline(id)).endsWith("page_visited");

        earlier(31);
        visit(campaign, visitor);
        assertThat(deeds.rows(id)).isEqualTo(2);
    }

    @Test
    void allLeadsOfTheVisitorAreMeant() {
        String other = lead();

        visit(campaign, visitor);

        assertThat(deeds.rows(id)).isEqualTo(1);
        assertThat(deeds.rows(other)).isEqualTo(1);
    }

    @Test
    void computerThatManyShareIsNobody() {
        for (int more = 1; more <= 20; more++) {
            lead();
        }

        assertThat(visit(campaign, visitor).status()).isEqualTo(204);

        assertThat(deeds.rows(id)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"vis_nobody, 204", "'', 400", "' ', 400", ", 400"})
    void nobodyLearnsWhoIsKnown(String number, int status) {
        assertThat(visit(campaign, number).status()).isEqualTo(status);
        assertThat(deeds.rows(id)).isZero();
    }

    @Test
    void pagesOfOtherSitesAndOfNoCampaignAreRefused() {
        assertThat(visit("none", visitor).status()).isEqualTo(404);
        assertThat(page.preflight(VISITS, SHOP, "POST").headers()).containsEntry("Access-Control-Allow-Origin", SHOP);

        Outsider.Answer foreign = page.with("Origin", "https://evil.example").post(VISITS, body(campaign, visitor));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(deeds.rows(id)).isZero();
    }

    @Test
    void replyThatSomebodyWroteDownCounts() {
        int before = driver.lead(id).score();

        assertThat(Visitor.signedIn(port, "manager")
                        .post(
                                "/v1/api/leads/" + id + "/activities",
                                "{\"activity_type\":\"reply_received\",\"description\":\"Wants a call\"}")
                        .statusCode())
                .isEqualTo(201);

        driver.runJob(id, PAUSE);
        assertThat(driver.lead(id).score()).isEqualTo(before + 10);
        assertThat(deeds.behaviour(id)).singleElement().satisfies(part -> assertThat(part.reason())
                .startsWith("Replied to a mail on "));
        assertThat(driver.timeline(id)).contains("reply_received").doesNotContain("page_visited");
    }

    private String lead() {
        String body =
                TestCampaigns.lead(campaign).replaceFirst("\\{", "{\"tracking\":{\"visitor_id\":\"" + visitor + "\"},");
        return JsonPath.read(page.post("/v1/api/leads", body).body(), "$.lead_id");
    }

    private Outsider.Answer visit(String campaignId, String number) {
        return page.post(VISITS, body(campaignId, number));
    }

    private static String body(String campaignId, String number) {
        return "{\"campaign_id\":\"%s\",\"visitor_id\":%s}"
                .formatted(campaignId, number == null ? "null" : '"' + number + '"');
    }

    private void earlier(int minutes) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update lead_behaviour set at = at - interval '" + minutes + " minutes' where lead_id = ?")
                .param(id)
                .update());
    }
}
