package dev.baton.campaign;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** How far the leads of a campaign are, as a manager sees it. */
@BatonTest
class CampaignOverviewIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private String campaign;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'", "manager", "'manager'"));
    }

    @Test
    void campaignWithoutLeadsHasNoPace() {
        JsonNode overview = overview();

        assertThat(overview.get("total").asLong()).isZero();
        assertThat(overview.get("percent_done").asDouble()).isZero();
        assertThat(overview.get("per_day").isNull()).isTrue();
        assertThat(overview.get("days_left").isNull()).isTrue();
        assertThat(overview.get("manager").asText()).isEqualTo("Mary Manager");
    }

    @Test
    void eachLeadIsCountedWhereItStands() {
        driver.receive(leadOf(campaign)); // waits for rep1
        String declined = driver.receive(leadOf(campaign));
        String accepted = driver.receive(leadOf(campaign));
        String contacted = driver.receive(leadOf(campaign));
        Visitor rep = Visitor.signedIn(port, "rep1");
        answer(200, rep.post(path(declined, "decline"), "{\"reason\":\"too far\"}"));
        answer(200, rep.post(path(accepted, "accept"), "{}"));
        answer(200, rep.post(path(contacted, "accept"), "{}"));
        answer(200, rep.post(path(contacted, "outcome"), "{\"status\":\"contacted\"}"));

        JsonNode overview = overview();

        assertThat(overview.get("total").asLong()).isEqualTo(4);
        assertThat(overview.get("processed").asLong()).isEqualTo(2);
        assertThat(overview.get("remaining").asLong()).isEqualTo(2);
        assertThat(overview.get("percent_done").asDouble()).isEqualTo(50);
        assertThat(overview.get("per_day").asDouble()).isEqualTo(2);
        assertThat(overview.get("days_left").asLong()).isEqualTo(1);
        assertThat(overview.get("distribution").toString())
                .isEqualTo("{\"prospect\":0,\"hot\":2,\"warm\":0,\"active\":2}");
        assertThat(overview.get("working").toString())
                .isEqualTo("{\"pending\":1,\"accepted\":2,\"working\":1,\"completed\":0,\"declined\":1,"
                        + "\"unassigned\":1}");
    }

    private JsonNode overview() {
        return answer(200, Visitor.signedIn(port, "manager").get("/v1/api/campaigns/" + campaign + "/overview"));
    }

    private static String path(String leadId, String deed) {
        return "/v1/api/leads/" + leadId + "/" + deed;
    }
}
