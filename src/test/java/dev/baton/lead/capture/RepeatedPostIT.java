package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead that is posted again with its key: answered as before, whatever has become of the campaign meanwhile. */
@BatonTest
class RepeatedPostIT {

    private static final String LEADS = "/v1/api/leads";
    private static final String KEY = "Idempotency-Key";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private TestCampaigns campaigns;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaigns = new TestCampaigns(beans);
        outsider = Outsider.somewhere(port).with(KEY, UUID.randomUUID().toString());
    }

    @Test
    void theSameBodyIsAnsweredAgainAndAnotherOneIsAConflict() {
        String campaign = campaigns.create(Map.of());
        String body = TestCampaigns.lead(campaign);

        Outsider.Answer first = outsider.post(LEADS, body);
        Outsider.Answer again = outsider.post(LEADS, body);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).body()).contains("\"CONFLICT\"", "another body");
        assertThat(leads(campaign)).isEqualTo(1);
    }

    @Test
    void twoCampaignsMayUseTheSameKeyWithTokensOfTheSameName() throws Exception {
        String one = campaigns.create(Map.of());
        String other = campaigns.create(Map.of());

        assertThat(outsider.post(LEADS, TestCampaigns.lead(one)).status()).isEqualTo(201);
        assertThat(outsider.post(LEADS, TestCampaigns.lead(other)).status()).isEqualTo(201);
        assertThat(outsider.with("X-Campaign-Token", token(one))
                        .post(LEADS, TestCampaigns.lead(one))
                        .status())
                .isEqualTo(201);
        assertThat(outsider.with("X-Campaign-Token", token(other))
                        .post(LEADS, TestCampaigns.lead(other))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCampaignThatWasPausedMeanwhileAnswersWhatItHasTaken() {
        String campaign = campaigns.create(Map.of());
        String body = TestCampaigns.lead(campaign);
        Outsider.Answer first = outsider.post(LEADS, body);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> jdbc.sql("update campaign set status = 'paused' where id = ?")
                        .param(campaign)
                        .update());
        Visitor.signedIn(port, "manager")
                .send("PATCH", "/v1/api/campaigns/" + campaign + "/capture", "{}"); // read again

        assertThat(outsider.post(LEADS, body).body()).isEqualTo(first.body());
        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).body()).contains("another body");
        assertThat(outsider.with(KEY, null).post(LEADS, body).body()).contains("is paused");
    }

    @Test
    void aCampaignThatHasTakenAllItMayAnswersWhatItHasTaken() {
        String campaign = campaigns.create(Map.of("limit_per_campaign", "1"));
        String body = TestCampaigns.lead(campaign);
        Outsider.Answer first = outsider.post(LEADS, body);

        Outsider.Answer again = outsider.post(LEADS, body);

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(outsider.with(KEY, null).post(LEADS, body).status()).isEqualTo(429);
    }

    private String token(String campaign) throws Exception {
        return json.readTree(Visitor.signedIn(port, "manager")
                        .post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\":\"site\"}")
                        .body())
                .get("token")
                .asText();
    }

    private long leads(String campaign) {
        return jdbc.sql("select count(*) from lead where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
