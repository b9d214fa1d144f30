package dev.baton.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Who asks how far a lead has come, and what they are told: nothing of the person. */
@BatonTest
class LeadStatusIT {

    private static final String TOKEN = "X-Campaign-Token";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    private LeadDriver driver;
    private Visitor manager;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
        outsider = Outsider.somewhere(port);
    }

    @Test
    void theHolderOfTheCampaignsTokenIsToldHowFarItIs() throws Exception {
        String campaign = new TestCampaigns(beans).create(Map.of());
        outsider.with(TOKEN, token(campaign));
        String id = json.readTree(outsider.post("/v1/api/leads", TestCampaigns.lead(campaign))
                        .body())
                .get("lead_id")
                .asText();

        Outsider.Answer answer = outsider.get(path(id));

        JsonNode status = json.readTree(answer.body());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(status.get("lead_id").asText()).isEqualTo(id);
        assertThat(status.get("status").asText()).isEqualTo("new");
        assertThat(status.get("assigned_to").isNull()).isTrue();
        assertThat(status.get("last_updated").asText()).endsWith("Z");
        assertThat(status.get("estimated_response_time").asText()).isEqualTo("24 hours");
        assertThat(status.get("next_action").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Ann", "acme");
    }

    @Test
    void anotherCampaignsTokenAndNoneAreRefused() throws Exception {
        TestCampaigns campaigns = new TestCampaigns(beans);
        String id = driver.receive(LeadFixtures.completeLead());

        assertThat(outsider.get(path(id)).status()).isEqualTo(401);
        outsider.with(TOKEN, token(campaigns.create(Map.of())));
        assertThat(outsider.get(path(id)).status()).isEqualTo(401);
        assertThat(outsider.get(path("lead_nothing")).status()).isEqualTo(404);
    }

    @Test
    void afterAcceptanceItNamesTheRepAndWhenItIsClosedNothingMore() throws Exception {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));

        JsonNode accepted = json.readTree(manager.get(path(id)).body());

        assertThat(accepted.get("assigned_to").asText()).isEqualTo("rep2@baton.example");
        assertThat(accepted.get("estimated_response_time").asText()).isEqualTo("2 hours");
        driver.complete("rep2", id, Map.of("status", "closed_lost"));
        JsonNode closed = json.readTree(manager.get(path(id)).body());
        assertThat(closed.get("status").asText()).isEqualTo("closed_lost");
        assertThat(closed.get("estimated_response_time").isNull()).isTrue();
    }

    @Test
    void aRepAsksForTheirOwnOnly() {
        String id = driver.receive(LeadFixtures.leadFor("rep2"));

        assertThat(status("rep2", id)).isEqualTo(200);
        assertThat(status("rep1", id)).isEqualTo(404);
        assertThat(status("analyst", id)).isIn(403, 404);
    }

    private int status(String username, String leadId) {
        return Visitor.signedIn(port, username).get(path(leadId)).statusCode();
    }

    private String token(String campaign) throws Exception {
        HttpResponse<String> made = manager.post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\": \"page\"}");
        return json.readTree(made.body()).get("token").asText();
    }

    private static String path(String leadId) {
        return "/v1/api/leads/" + leadId + "/status";
    }
}
