package dev.baton.lead.capture.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may post a lead to a campaign without signing in, and what the others are told. */
@BatonTest
class CaptureGateIT {

    private static final String LEADS = "/v1/api/leads";
    private static final String TOKEN = "X-Campaign-Token";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    MeterRegistry meters;

    private TestCampaigns campaigns;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaigns = new TestCampaigns(beans);
        outsider = Outsider.somewhere(port);
    }

    @Test
    void anybodyMayPostToAPublicCampaignAndIsGivenNoCookie() {
        String campaign = campaigns.create(Map.of());

        Outsider.Answer answer = outsider.post(LEADS, TestCampaigns.lead(campaign));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers()).containsKey("Location").doesNotContainKey("Set-Cookie");
        assertThat(leads(campaign)).isEqualTo(1);
    }

    @Test
    void campaignWithTokensTakesLeadsWithAGoodTokenOnly() throws Exception {
        String campaign = campaigns.create(Map.of("capture_access", "'token'"));
        String good = make(campaign, "good");
        String ofAnother = make(campaigns.create(Map.of()), "other");

        assertUnauthenticated(outsider.post(LEADS, TestCampaigns.lead(campaign)));
        assertUnauthenticated(outsider.with(TOKEN, "bct_wrong").post(LEADS, TestCampaigns.lead(campaign)));
        assertUnauthenticated(outsider.with(TOKEN, ofAnother).post(LEADS, TestCampaigns.lead(campaign)));
        assertThat(leads(campaign)).isZero();
        assertThat(outsider.with(TOKEN, good)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void wrongTokenIsRefusedWhereNoneIsNeededToo() {
        String campaign = campaigns.create(Map.of());

        assertUnauthenticated(outsider.with(TOKEN, "bct_wrong").post(LEADS, TestCampaigns.lead(campaign)));
        assertThat(leads(campaign)).isZero();
    }

    @Test
    void tokensAreRotatedWithoutAGap() throws Exception {
        String campaign = campaigns.create(Map.of("capture_access", "'token'"));
        String first = make(campaign, "first");
        String second = make(campaign, "second");
        assertThat(outsider.with(TOKEN, first)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(201);
        assertThat(outsider.with(TOKEN, second)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(201);

        revoke(campaign, "first");

        assertUnauthenticated(outsider.with(TOKEN, first).post(LEADS, TestCampaigns.lead(campaign)));
        assertThat(outsider.with(TOKEN, second)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void tokenThatIsOverIsRefused() throws Exception {
        String campaign = campaigns.create(Map.of());
        String token = make(campaign, "over");
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> jdbc.sql(
                        "update campaign_token set expires_at = now() - interval '1 second' where campaign_id = ?")
                .param(campaign)
                .update());
        manager().send("PATCH", "/v1/api/campaigns/" + campaign + "/capture", "{}"); // read again

        assertUnauthenticated(outsider.with(TOKEN, token).post(LEADS, TestCampaigns.lead(campaign)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            status     | $$paused$$                | is paused
            start_date | current_date + 2        | starts on
            end_date   | current_date - 2        | is over since
            """)
    void campaignThatIsNotOpenSaysWhy(String column, String value, String why) {
        String campaign = campaigns.create(Map.of(column, value));

        Outsider.Answer answer = outsider.post(LEADS, TestCampaigns.lead(campaign));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("\"CONFLICT\"").contains(why);
        assertThat(manager().post(LEADS, TestCampaigns.lead(campaign)).statusCode())
                .isEqualTo(409);
        assertThat(leads(campaign)).isZero();
    }

    @Test
    void campaignIsOpenOnItsFirstAndItsLastDay() {
        String campaign = campaigns.create(Map.of(
                "start_date", "(now() at time zone 'UTC')::date", "end_date", "(now() at time zone 'UTC')::date"));

        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(201);
    }

    @Test
    void unknownCampaignIsAMistakeInTheBody() throws Exception {
        Outsider.Answer answer = outsider.post(LEADS, TestCampaigns.lead("none"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo("campaign_id");
    }

    @Test
    void sessionStillNeedsItsCsrfHeader() {
        String campaign = campaigns.create(Map.of());
        Visitor rep = Visitor.signedIn(port, "rep1");

        assertThat(rep.sendForged("POST", LEADS, TestCampaigns.lead(campaign)).statusCode())
                .isEqualTo(403);
        assertThat(leads(campaign)).isZero();
        assertThat(rep.post(LEADS, TestCampaigns.lead(campaign)).statusCode()).isEqualTo(201);
    }

    @Test
    void peopleAndProgramsOfTheHouseNeedNoTokenOfTheCampaign() {
        String campaign = campaigns.create(Map.of("capture_access", "'token'"));

        assertThat(manager().post(LEADS, TestCampaigns.lead(campaign)).statusCode())
                .isEqualTo(201);
        assertThat(Visitor.signedIn(port, "analyst")
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void robotsAreAskedToWaitAndCounted() {
        String campaign = campaigns.create(Map.of());
        double before = refused("bot");
        String form = TestCampaigns.lead(campaign).replaceFirst("\\{", "{\"form_metadata\":%s,");

        Outsider.Answer hasty = outsider.post(LEADS, form.formatted("{\"seconds_to_fill\":0.4}"));
        Outsider.Answer trapped = outsider.post(LEADS, form.formatted("{\"website\":\"https://spam.example\"}"));
        Outsider.Answer person = outsider.post(LEADS, form.formatted("{\"website\":\"\",\"seconds_to_fill\":14.5}"));

        assertThat(hasty.status()).isEqualTo(400);
        assertThat(hasty.body()).contains("VALIDATION_ERROR", "send the form again");
        assertThat(trapped.status()).isEqualTo(400);
        assertThat(person.status()).as(person.body()).isEqualTo(201);
        assertThat(person.body()).contains("\"warnings\":[]");
        assertThat(refused("bot")).isEqualTo(before + 2);
        assertThat(leads(campaign)).isEqualTo(1);
    }

    private double refused(String reason) {
        return meters.counter("baton.captures.refused", "reason", reason).count();
    }

    private static void assertUnauthenticated(Outsider.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("\"UNAUTHENTICATED\"");
    }

    private String make(String campaign, String name) throws Exception {
        return json.readTree(manager()
                        .post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\":\"" + name + "\"}")
                        .body())
                .get("token")
                .asText();
    }

    private void revoke(String campaign, String name) {
        String id = jdbc.sql("select id::text from campaign_token where campaign_id = ? and name = ?")
                .params(campaign, name)
                .query(String.class)
                .single();
        manager().send("DELETE", "/v1/api/campaigns/" + campaign + "/tokens/" + id, null);
    }

    private Visitor manager() {
        return Visitor.signedIn(port, "manager");
    }

    private long leads(String campaign) {
        return jdbc.sql("select count(*) from lead where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
