package dev.baton.campaign;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        leads();

        JsonNode overview = overview();

        assertThat(overview.get("revenue").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"amount\":1500.5,\"deals\":1}]");
        assertThat(answer(200, Visitor.signedIn(port, "manager").get("/v1/api/campaigns/" + campaign))
                        .get("revenue"))
                .isEqualTo(overview.get("revenue"));
        assertThat(overview.get("total").asLong()).isEqualTo(7);
        assertThat(overview.get("processed").asLong()).isEqualTo(3);
        assertThat(overview.get("remaining").asLong()).isEqualTo(4);
        assertThat(overview.get("percent_done").asDouble()).isEqualTo(42.9);
        assertThat(overview.get("per_day").asDouble()).isEqualTo(3);
        assertThat(overview.get("days_left").asLong()).isEqualTo(2);
        assertThat(overview.get("distribution").toString())
                .isEqualTo("{\"prospect\":0,\"hot\":3,\"warm\":0,\"active\":2}");
        assertThat(overview.get("work").toString())
                .isEqualTo("{\"pending\":1,\"accepted\":1,\"working\":1,\"unassigned\":2,\"won\":1,\"lost\":1}");
        assertThat(overview.get("refused").toString()).isEqualTo("{\"declined\":1,\"timed_out\":1}");
    }

    @Test
    void eachFigureIsTheTotalOfTheListThatItOpens() {
        leads();
        JsonNode overview = overview();
        Map<String, Long> lists = new TreeMap<>();
        Map<String, Long> figures = new TreeMap<>();
        overview.get("distribution").fields().forEachRemaining(figure -> {
            figures.put(figure.getKey(), figure.getValue().asLong());
            lists.put(figure.getKey(), total("leads?category=" + figure.getKey() + "&"));
        });
        overview.get("work").fields().forEachRemaining(figure -> {
            figures.put(figure.getKey(), figure.getValue().asLong());
            lists.put(figure.getKey(), total("leads?progress=" + figure.getKey() + "&"));
        });
        overview.get("refused").fields().forEachRemaining(figure -> {
            figures.put(figure.getKey(), figure.getValue().asLong());
            lists.put(figure.getKey(), total("refused-offers?answer=" + figure.getKey() + "&"));
        });
        for (String figure : List.of("processed", "remaining")) {
            figures.put(figure, overview.get(figure).asLong());
            lists.put(figure, total("leads?progress=" + figure + "&"));
        }
        figures.put("total", overview.get("total").asLong());
        lists.put("total", total("leads?"));

        assertThat(lists).isEqualTo(figures);
        assertThat(figures.get("processed") + figures.get("remaining")).isEqualTo(figures.get("total"));
    }

    @Test
    void unknownProgressIsRefusedNamingTheKnownOnes() {
        JsonNode error = answer(400, Visitor.signedIn(port, "manager").get("/v1/api/leads?progress=done"));

        assertThat(error.get("field").asText()).isEqualTo("progress");
        assertThat(error.get("message").asText()).contains("pending", "unassigned", "lost");
    }

    @Test
    void declinedAndTimedOutOffersAreListedWithTheirReasons() {
        leads();
        Visitor manager = Visitor.signedIn(port, "manager");

        JsonNode declined = answer(200, manager.get("/v1/api/refused-offers?answer=declined&campaign_id=" + campaign))
                .at("/items/0");
        JsonNode both = answer(200, manager.get("/v1/api/refused-offers?sort=answer,desc&campaign_id=" + campaign));

        assertThat(declined.get("reason").asText()).isEqualTo("too far");
        assertThat(declined.get("username").asText()).isEqualTo("rep1");
        assertThat(declined.get("times").asLong()).isEqualTo(1);
        assertThat(declined.at("/lead/status").asText()).isEqualTo("new");
        assertThat(both.get("items").findValuesAsText("answer")).containsExactly("timed_out", "declined");
        assertThat(both.at("/items/0/reason").isNull()).isTrue();
        answer(403, Visitor.signedIn(port, "rep1").get("/v1/api/refused-offers"));
    }

    /** One for each place a lead can be in. */
    private void leads() {
        driver.receive(leadOf(campaign)); // waits for rep1
        String declined = driver.receive(leadOf(campaign));
        String ignored = driver.receive(leadOf(campaign));
        String accepted = driver.receive(leadOf(campaign));
        String contacted = driver.receive(leadOf(campaign));
        String won = driver.receive(leadOf(campaign));
        String lost = driver.receive(leadOf(campaign));
        Visitor rep = Visitor.signedIn(port, "rep1");
        answer(200, rep.post(path(declined, "decline"), "{\"reason\":\"too far\"}"));
        driver.runJob(ignored, "BoundaryEvent_TimeOver");
        List.of(accepted, contacted, won).forEach(lead -> answer(200, rep.post(path(lead, "accept"), "{}")));
        answer(200, rep.post(path(contacted, "outcome"), "{\"status\":\"contacted\"}"));
        List.of("contacted", "qualified", "proposal")
                .forEach(status -> answer(200, rep.post(path(won, "outcome"), "{\"status\":\"" + status + "\"}")));
        answer(400, rep.post(path(won, "outcome"), "{\"status\":\"proposal\",\"deal_value\":5}"));
        answer(400, rep.post(path(won, "outcome"), "{\"status\":\"closed_won\",\"deal_value\":-5}"));
        answer(
                200,
                rep.post(
                        path(won, "outcome"),
                        "{\"status\":\"closed_won\",\"deal_value\":1500.5,\"deal_currency\":\"EUR\"}"));
        answer(
                200,
                Visitor.signedIn(port, "manager")
                        .send("PATCH", "/v1/api/leads/" + lost, "{\"status\":\"closed_lost\"}"));
    }

    private long total(String list) {
        return answer(200, Visitor.signedIn(port, "manager").get("/v1/api/" + list + "campaign_id=" + campaign))
                .get("total")
                .asLong();
    }

    private JsonNode overview() {
        return answer(200, Visitor.signedIn(port, "manager").get("/v1/api/campaigns/" + campaign + "/overview"));
    }

    private static String path(String leadId, String deed) {
        return "/v1/api/leads/" + leadId + "/" + deed;
    }
}
