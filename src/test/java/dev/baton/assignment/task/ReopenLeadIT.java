package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HeldLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager opens a closed lead again. */
@BatonTest
class ReopenLeadIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    OfferTasks answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private LeadDriver driver;
    private Visitor manager;
    private String id;
    private String rep;

    @BeforeEach
    void acceptLead() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
        id = driver.receive(leadOf(new TestCampaigns(beans).create(Map.of("reps", "'{rep1,rep2}'"))));
        rep = driver.lead(id).offeredTo();
        driver.signedIn().as(rep, () -> answers.accept(id));
    }

    @AfterEach
    void itsRepIsThereAgain() {
        absentFrom("null");
    }

    @Test
    void aWonLeadGoesOnWithItsRepAsItWasBefore() {
        outcome("contacted");
        outcome("qualified");
        outcome("proposal");
        outcome("closed_won");
        change("{\"deal_value\":1200}");
        assertThat(lead().get("actions").toString()).contains("reopen");

        JsonNode state = answer(200, reopen());

        assertThat(state.get("status").asText()).isEqualTo("proposal");
        assertThat(state.get("assigned_to").asText()).isEqualTo(rep);
        JsonNode lead = lead();
        assertThat(lead.get("qualification_status").asText()).isEqualTo("sales_qualified");
        assertThat(lead.get("deal_value").isNull()).isTrue();
        assertThat(lead.get("actions").toString()).doesNotContain("reopen");
        assertThat(driver.task(id).getAssignee()).isEqualTo(rep);
        assertThat(driver.timeline(id)).endsWith("status_changed");
        assertThat(jdbc.sql("select username from audit_log where subject_id = ? and action = 'lead_reopened'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("manager");
        outcome("closed_lost");
        assertThat(driver.waitsAt(id)).as("the work comes to its end").doesNotContain("UserTask_WorkLead");
    }

    @Test
    void whereItsRepIsAbsentItIsOfferedToAnother() {
        change("{\"qualification_status\":\"marketing_qualified\"}");
        change("{\"status\":\"closed_lost\"}");
        absentFrom("\"" + LocalDate.now().minusDays(2) + "\"");

        JsonNode state = answer(200, reopen());

        assertThat(state.get("status").asText()).isEqualTo("new");
        assertThat(state.get("assigned_to").isNull()).isTrue();
        assertThat(lead().get("qualification_status").asText()).isEqualTo("marketing_qualified");
        assertThat(driver.waitsAt(id)).containsAnyOf("UserTask_AnswerOffer", "UserTask_AssignByHand");
        assertThat(driver.lead(id).offeredTo()).isNotEqualTo(rep);
    }

    @Test
    void onlyAClosedLeadOfItsOwnIsOpenedAgain() {
        assertThat(answer(409, reopen()).get("message").asText()).contains("open already");
        change("{\"status\":\"closed_lost\"}");
        answer(403, Visitor.signedIn(port, rep).post(path(), ""));

        sql("update lead set restricted_at = now() where id = ?", id);
        assertThat(answer(409, reopen()).get("message").asText()).contains("frozen");
        sql("update lead set restricted_at = null, anonymised_at = now() where id = ?", id);
        assertThat(answer(409, reopen()).get("message").asText()).contains("anonymous");
        String other = driver.receive(leadOf(driver.lead(id).campaignId()));
        sql("update lead set anonymised_at = null, merged_into = ? where id = ?", other, id);
        assertThat(answer(409, reopen()).get("message").asText()).contains("merged into " + other);
    }

    @Test
    void whatIsRemovedMeanwhileIsNotOpenedAgain() {
        change("{\"status\":\"closed_lost\"}");

        answer(
                404,
                new HeldLead(beans)
                        .behind(id, () -> beans.getBean(LeadRemoval.class).remove(List.of(id), "test"), this::reopen));
    }

    private void absentFrom(String day) {
        answer(
                200,
                manager.send(
                        "PUT",
                        "/v1/api/users/" + rep + "/availability",
                        "{\"time_zone\":\"UTC\",\"works_on\":[1,2,3,4,5,6,7],\"absent_from\":" + day + "}"));
    }

    private void sql(String update, Object... parameters) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(update).params(parameters).update());
    }

    private HttpResponse<String> reopen() {
        return manager.post(path(), "");
    }

    private String path() {
        return "/v1/api/leads/" + id + "/reopen";
    }

    private JsonNode lead() {
        return answer(200, manager.get("/v1/api/leads/" + id));
    }

    private void change(String body) {
        answer(200, manager.send("PATCH", "/v1/api/leads/" + id, body));
    }

    private void outcome(String status) {
        driver.signedIn()
                .as(rep, () -> answers.record(id, new OfferTasks.Step(status, "none", null, null, false, null, null)));
    }
}
