package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What was merged is told apart again: each is what it was. */
@BatonTest
class LeadUnmergingIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private MergeDriver two;
    private String kept;
    private String other;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        two = new MergeDriver(driver, port);
        kept = driver.receive(ann.byPhone("Acme", "rep1"));
        other = driver.receive(ann.byPhone("Bolt", "rep2"));
    }

    @Test
    void bothAreWhatTheyWereAndTheOpenOneIsOfferedAnew() throws Exception {
        String email = two.get(kept, "").get("email").asText();
        answer(200, two.merge(kept, other, ""));
        assertThat(two.get(kept, "").get("email").asText()).isNotEqualTo(email);

        JsonNode answer = answer(200, two.unmerge(other));

        assertThat(answer.get("kept_lead_id").asText()).isEqualTo(kept);
        assertThat(answer.get("given_back").toString()).contains("email", "company");
        assertThat(two.get(kept, "").get("email").asText()).isEqualTo(email);
        assertThat(two.get(kept, "").get("company").asText()).isEqualTo("Acme");
        assertThat(two.get(other, "").get("company").asText()).isEqualTo("Bolt");
        assertThat(two.get(other, "").get("merged_into").isNull()).isTrue();
        assertThat(two.get(other, "").get("status").asText()).isEqualTo("new");
        assertThat(driver.task(other).getAssignee()).isEqualTo("rep2");
        assertThat(driver.timeline(other)).contains("merged_away", "told_apart").endsWith("offered");
        assertThat(driver.timeline(kept)).contains("lead_merged", "told_apart");
        assertThat(two.get(kept, "/duplicates").get("candidates")).isEmpty();
    }

    @Test
    void aLeadThatWasBeingWorkedKeepsItsStatusAndGetsARepAgain() throws Exception {
        two.accept(other);
        two.change(other, "{\"status\":\"contacted\"}");
        two.accept(kept);
        answer(200, two.merge(kept, other, ",\"assigned_to\":\"rep1\""));

        answer(200, two.unmerge(other));

        assertThat(two.get(other, "").get("status").asText()).isEqualTo("contacted");
        assertThat(two.get(other, "").get("offered_to").asText()).isEqualTo("rep2");
        two.accept(other);
        assertThat(driver.task(other).getTaskDefinitionKey()).isEqualTo("UserTask_WorkLead");
        assertThat(driver.task(kept).getAssignee()).isEqualTo("rep1");
    }

    @Test
    void aClosedOneStaysClosed() throws Exception {
        two.change(other, "{\"status\":\"closed_lost\"}");
        answer(200, two.merge(kept, other, ""));

        answer(200, two.unmerge(other));

        assertThat(two.get(other, "").get("status").asText()).isEqualTo("closed_lost");
        assertThat(driver.instances(other)).isEmpty();
    }

    @Test
    void ofSeveralEachGivesBackItsOwnWhicheverGoesFirst() throws Exception {
        String third = driver.receive(ann.byPhone("Cord", "rep1"));
        answer(200, two.merge(kept, other, ""));
        answer(200, two.merge(kept, third, ""));

        answer(200, two.unmerge(other));
        assertThat(two.get(kept, "").get("company").asText()).isEqualTo("Cord");

        answer(200, two.unmerge(third));
        assertThat(two.get(kept, "").get("company").asText()).isEqualTo("Acme");
    }

    @Test
    void whatCannotBeToldApartIsSaidInWords() throws Exception {
        String third = driver.receive(ann.byPhone("Cord", "rep1"));
        assertThat(two.unmerge(kept).statusCode()).isEqualTo(409);
        answer(200, two.merge(kept, other, ""));
        answer(200, two.merge(third, kept, ""));

        HttpResponse<String> answer = two.unmerge(other);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("first");
        assertThat(two.get(third, "/activities").get("items").findValuesAsText("lead_id"))
                .contains(kept, other, third);
    }
}
