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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager says is done with the leads of a campaign. */
@BatonTest
class CampaignRulesIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private Visitor manager;
    private String campaign;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
        campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1,rep2}'"));
    }

    @Test
    void usuallyLeadsAreOfferedAndNobodyIsAskedByMail() {
        JsonNode rules = answer(200, manager.get(path()));

        assertThat(rules.get("auto_assign").asBoolean()).isTrue();
        assertThat(rules.get("assigned_to").isNull()).isTrue();
        assertThat(rules.get("double_opt_in").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep1", "rep2", "rep3"})
    void theRepOfTheCampaignIsAskedFirst(String rep) {
        change("{\"assigned_to\": \"" + rep + "\"}");

        String lead = driver.receive(leadOf(campaign));

        assertThat(driver.task(lead).getAssignee()).isEqualTo(rep);
        assertThat(routing(lead).at("/0/reason").asText()).contains("is asked first in this campaign");
    }

    @Test
    void whoeverFitsBestIsAskedAgain() {
        change("{\"assigned_to\": \"rep2\"}");
        JsonNode rules = change("{\"assigned_to\": \"\"}");

        assertThat(rules.get("assigned_to").isNull()).isTrue();
        assertThat(routing(driver.receive(leadOf(campaign))).toString()).doesNotContain("asked first");
    }

    @Test
    void leadsThatAreNotOfferedWaitToBeAssignedByHand() {
        change("{\"auto_assign\": false}");

        String lead = driver.receive(leadOf(campaign));

        assertThat(driver.task(lead).getTaskDefinitionKey()).isEqualTo("UserTask_AssignByHand");
        assertThat(driver.offers(lead)).isEmpty();
        assertThat(routing(lead).at("/0/reason").asText()).contains("assigned by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "manager"})
    void onlyARepCanBeAskedFirst(String name) {
        JsonNode refused = answer(400, manager.send("PATCH", path(), "{\"assigned_to\": \"" + name + "\"}"));

        assertThat(refused.get("error").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.get("field").asText()).isEqualTo("assigned_to");
    }

    @Test
    void whatTheBodyDoesNotNameStays() {
        change("{\"double_opt_in\": true, \"auto_assign\": false, \"count_mails\": true}");

        JsonNode rules = change("{\"assigned_to\": \"rep2\"}");

        assertThat(rules.get("double_opt_in").asBoolean()).isTrue();
        assertThat(rules.get("count_mails").asBoolean()).isTrue();
        assertThat(rules.get("auto_assign").asBoolean()).isFalse();
    }

    @Test
    void whoWritesWithoutConsentSaysWhy() {
        assertThat(answer(200, manager.get(path())).get("legal_basis").asText()).isEqualTo("consent");

        JsonNode refused = answer(400, manager.send("PATCH", path(), "{\"legal_basis\": \"legitimate_interest\"}"));
        assertThat(refused.get("field").asText()).isEqualTo("legal_basis_text");
        JsonNode unknown = answer(400, manager.send("PATCH", path(), "{\"legal_basis\": \"because\"}"));
        assertThat(unknown.get("field").asText()).isEqualTo("legal_basis");

        change("{\"legal_basis\": \"legitimate_interest\", \"legal_basis_text\": \"They are customers\"}");
        JsonNode back = change("{\"legal_basis\": \"consent\"}");
        assertThat(back.get("legal_basis_text").asText()).as("kept").isEqualTo("They are customers");
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void copyWritesByTheSameRight() {
        change("{\"legal_basis\":\"contract\",\"legal_basis_text\":\"Bought\",\"first_answer_to_all\":true}");

        JsonNode copy = answer(201, manager.post(path() + "/duplicate", ""));

        assertThat(copy.get("legal_basis").asText()).isEqualTo("contract");
        assertThat(copy.get("legal_basis_text").asText()).isEqualTo("Bought");
        assertThat(copy.get("first_answer_to_all").asBoolean()).isTrue();
    }

    private long audited() {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from audit_log where subject_id = ? and action = 'legal_basis_changed'")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    private JsonNode change(String rules) {
        return answer(200, manager.send("PATCH", path(), rules));
    }

    private JsonNode routing(String lead) {
        return answer(200, manager.get("/v1/api/leads/" + lead)).get("routing");
    }

    private String path() {
        return "/v1/api/campaigns/" + campaign;
    }
}
