package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** {@code GET /v1/api/tasks}: the person's open tasks with what they are about (api.md, a rep's work). */
@BatonTest
class TaskBoardIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Test
    void aTaskNamesItsLeadAndCampaign() {
        String leadId = new LeadDriver(beans).receive(leadFor("rep3"));

        assertThat(Visitor.signedIn(port, "rep3").get("/v1/api/tasks").body())
                .contains("\"lead_id\":\"" + leadId
                        + "\",\"import_id\":null,\"privacy_request_id\":null,\"campaign_id\":\"" + LeadFixtures.CAMPAIGN
                        + "\"");
        assertThat(Visitor.signedIn(port, "rep1").get("/v1/api/tasks").body()).doesNotContain(leadId);
    }

    @Test
    void theListIsPagedAndKnowsItsWhole() {
        LeadDriver driver = new LeadDriver(beans);
        driver.receive(leadFor("rep3"));
        driver.receive(leadFor("rep3"));
        Visitor rep = Visitor.signedIn(port, "rep3");

        JsonNode first = read(rep.get("/v1/api/tasks?page=0&size=1").body());
        JsonNode second = read(rep.get("/v1/api/tasks?page=1&size=1").body());

        assertThat(first.path("total").asLong())
                .isEqualTo(second.path("total").asLong())
                .isGreaterThan(1);
        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items")).hasSize(1).isNotEqualTo(first.path("items"));
        assertThat(rep.get("/v1/api/tasks?page=2147483647&size=500").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tasksAreLookedUpByTheirIdsByWhoMaySeeThem() {
        LeadDriver driver = new LeadDriver(beans);
        String first = driver.receive(leadFor("rep3"));
        String second = driver.receive(leadFor("rep1"));
        String path = "/v1/api/tasks?task_id=" + driver.task(first).getId() + "&task_id="
                + driver.task(second).getId();

        assertThat(leadsOf(Visitor.signedIn(port, "manager"), path)).containsExactlyInAnyOrder(first, second);
        assertThat(leadsOf(Visitor.signedIn(port, "rep3"), path)).containsExactly(first);
        assertThat(leadsOf(Visitor.signedIn(port, "rep2"), path)).isEmpty();
        assertThat(leadsOf(Visitor.signedIn(port, "manager"), "/v1/api/tasks?task_id=none"))
                .isEmpty();
    }

    @Test
    void tooManyTasksAtATimeAreRefused() {
        String path = "/v1/api/tasks?task_id=" + String.join("&task_id=", Collections.nCopies(501, "a"));

        assertThat(Visitor.signedIn(port, "rep1").get(path).statusCode()).isEqualTo(400);
    }

    private static List<String> leadsOf(Visitor visitor, String path) {
        return StreamSupport.stream(read(visitor.get(path).body()).path("items").spliterator(), false)
                .map(task -> task.path("lead_id").asText())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
