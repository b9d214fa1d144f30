package dev.baton.scoring.service;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers keep the catalogue; leads that come are scored by it. */
@BatonTest
class ServicesIT {

    private static final String PATH = "/v1/api/services";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void signIn() {
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void theDemoHasACatalogue() {
        JsonNode page = answer(200, manager.get(PATH + "?sort=name,desc&size=2"));

        assertThat(page.get("total").asInt()).isEqualTo(5);
        assertThat(page.get("items").findValuesAsText("name"))
                .containsExactly("Server migration", "Security assessment");
        assertThat(answer(400, manager.get(PATH + "?sort=id")).get("field").asText())
                .isEqualTo("sort");
        assertThat(answer(400, manager.get(PATH + "?colour=red")).get("field").asText())
                .isEqualTo("colour");
    }

    @Test
    void aServiceCountsFromTheNextLeadOnUntilItIsDeleted() {
        String campaign = new TestCampaigns(beans).create(Map.of());
        assertThat(interestOf(campaign)).isZero();

        JsonNode made = answer(
                201,
                manager.post(PATH, "{\"name\":\"Roof inspection\",\"synonyms\":[\"Roof check\",\"roof-checks\"]}"));
        String one = PATH + "/" + made.get("service_id").asText();
        assertThat(made.get("synonyms").toString()).isEqualTo("[\"Roof check\"]");
        assertThat(interestOf(campaign)).isEqualTo(15);

        answer(200, manager.send("PATCH", one, "{\"synonyms\":[]}"));
        assertThat(interestOf(campaign)).isZero();

        answer(200, manager.send("PATCH", one, "{\"name\":\"Roof check\"}"));
        assertThat(answer(200, manager.get(one)).get("name").asText()).isEqualTo("Roof check");
        assertThat(interestOf(campaign)).isEqualTo(15);

        answer(204, manager.send("DELETE", one, ""));
        assertThat(interestOf(campaign)).isZero();
        assertThat(jdbc.sql("select action from audit_log where subject_id = ? order by id")
                        .param(made.get("service_id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("service_created", "service_changed", "service_changed", "service_deleted");
    }

    @Test
    void noTwoServicesHaveANameInCommonAndNoneIsGeneral() {
        JsonNode refused = answer(
                400, manager.post(PATH, "{\"name\":\"Pen-tests\",\"synonyms\":[\"Consulting\",\"Cloud migration\"]}"));

        assertThat(refused.get("errors").findValuesAsText("field"))
                .isEqualTo(List.of("name", "synonyms[0]", "synonyms[1]"));
        assertThat(refused.get("errors").findValuesAsText("message").get(0)).contains("Security assessment");
    }

    private int interestOf(String campaign) {
        String body = TestCampaigns.lead(campaign)
                .replaceFirst("\\{", "{\"lead_details\":{\"service_interest\":\"A roof check for 2 houses\"},");
        String id = answer(201, Visitor.anonymous(port).post("/v1/api/leads", body))
                .get("lead_id")
                .asText();
        for (JsonNode part : answer(200, manager.get("/v1/api/leads/" + id)).get("score_breakdown")) {
            if (part.get("reason").asText().toLowerCase().contains("service")) {
                return part.get("points").asInt();
            }
        }
        return 0;
    }
}
