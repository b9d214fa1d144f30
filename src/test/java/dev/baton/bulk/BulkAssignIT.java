package dev.baton.bulk;

import static dev.baton.bulk.BulkDriver.json;
import static dev.baton.bulk.BulkDriver.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads go to other reps: offers, work, leads that wait for a manager, and back again. */
@BatonTest
class BulkAssignIT {

    private static final String TO_REP2 = "\"action\":\"assign\",\"assignees\":[\"rep2\"]";
    private static final String ALSO_ACCEPTED = TO_REP2 + ",\"also_accepted\":true";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private LeadDriver driver;
    private BulkDriver bulk;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        bulk = new BulkDriver(port);
    }

    @Test
    void anOpenOfferGoesToTheOtherRepWhoCanAcceptItAndTheFirstCannotAnyMore() {
        String id = driver.receive(LeadFixtures.leadFor("rep1"));

        JsonNode job = bulk.done(List.of(id), TO_REP2);

        assertThat(job.get("done").asInt()).isEqualTo(1);
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep2");
        assertThat(driver.offers(id)).isEqualTo(Map.of("rep1", "withdrawn", "rep2", "open"));
        assertThat(driver.job(id, "BoundaryEvent_TimeOver").getDuedate())
                .isCloseTo(java.util.Date.from(driver.lead(id).holder().answerBy()), 1000);
        assertThat(answer("rep1", id, "/accept")).isEqualTo(409);
        assertThat(answer("rep2", id, "/accept")).isEqualTo(200);
        assertThat(driver.waitsAt(id)).contains("UserTask_WorkLead");
    }

    @Test
    void whatWaitsForAManagerIsOfferedAndWaitsAgainWhenThatIsUndone() {
        String id = driver.receive(LeadFixtures.leadFor("nobody"));
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AssignByHand");

        JsonNode job = bulk.done(List.of(id), TO_REP2);
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");

        JsonNode undone = bulk.undo(job);
        assertThat(undone.get("done").asInt()).isEqualTo(1);
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AssignByHand");
        assertThat(driver.lead(id).offeredTo()).isNull();
        assertThat(driver.offers(id)).isEqualTo(Map.of("rep2", "withdrawn"));
        assertThat(driver.timeline(id)).endsWith("offered", "unassigned");
        json(200, bulk.manager().post(path(id, "/assign"), "{\"assigned_to\":\"rep3\"}"));
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep3");
    }

    @Test
    void acceptedWorkStaysUnlessItIsMeantTooAndThenMovesWithItsTask() {
        String id = accepted();

        JsonNode kept = bulk.done(List.of(id), TO_REP2);
        assertThat(reason(kept, id)).isEqualTo("rep1 has accepted it");
        assertThat(kept.get("reasons").toString()).contains("\"leads\":1");
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep1");

        JsonNode moved = bulk.done(List.of(id), ALSO_ACCEPTED);
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep2");
        assertThat(bulk.lead(id).get("assigned_to").asText()).isEqualTo("rep2");
        assertThat(events("rep1")).contains("lead.status_changed");
        assertThat(events("rep2")).contains("lead.assigned", "lead.status_changed");
        assertThat(json(404, Visitor.signedIn(port, "rep1").post(path(id, "/outcome"), "{\"status\":\"contacted\"}"))
                        .get("message")
                        .asText())
                .contains("not yours any more");

        bulk.undo(moved);
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep1");
    }

    @Test
    void workThatWaitsForItsDayComesBackToTheNewRep() {
        String id = accepted();
        assertThat(Visitor.signedIn(port, "rep1")
                        .post(
                                path(id, "/outcome"),
                                "{\"status\":\"contacted\",\"follow_up_date\":\""
                                        + java.time.LocalDate.now().plusDays(30) + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(driver.job(id, "IntermediateEvent_FollowUpDue")).isNotNull();

        bulk.done(List.of(id), ALSO_ACCEPTED);
        driver.runJob(id, "IntermediateEvent_FollowUpDue");

        assertThat(driver.task(id).getAssignee()).isEqualTo("rep2");
        assertThat(answer("rep2", id, "/outcome", "{\"status\":\"contacted\"}")).isEqualTo(200);
    }

    @Test
    void leadsAreSpreadOverSeveralByTheirOpenOnes() {
        List<String> ids = Stream.generate(() -> driver.receive(LeadFixtures.leadFor("nobody")))
                .limit(12)
                .toList();

        bulk.done(ids, "\"action\":\"assign\",\"assignees\":[\"rep1\",\"rep2\",\"rep3\"]");

        Map<String, Long> open =
                beans.getBean(dev.baton.assignment.task.LeadHandover.class).openLeads(List.of("rep1", "rep2", "rep3"));
        long fewest = open.values().stream().mapToLong(n -> n).min().orElseThrow();
        ids.forEach(id -> assertThat(driver.lead(id).offeredTo()).isIn("rep1", "rep2", "rep3"));
        assertThat(open.values().stream().filter(n -> n <= fewest + 1).count())
                .as("%s: who had fewest got them", open)
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void whatCannotBeGivenIsSaidInWords() {
        String closed = driver.receive(LeadFixtures.leadFor("rep1"));
        bulk.done(List.of(closed), "\"action\":\"change_status\",\"status\":\"closed_lost\"");
        String theirs = driver.receive(LeadFixtures.leadFor("rep2"));

        JsonNode job = bulk.done(List.of(closed, theirs, "lead_none"), TO_REP2);

        assertThat(reason(job, closed)).isEqualTo("It is closed: closed_lost");
        assertThat(reason(job, theirs)).isEqualTo("It is offered to rep2 already");
        assertThat(reason(job, "lead_none")).isEqualTo("There is no such lead, or not any more");
        assertThat(job.get("skipped").asInt()).isEqualTo(3);
        assertThat(job.get("undo_until").isNull()).isTrue();
    }

    @Test
    void whatARepTookUpSinceStaysWhenTheJobIsUndone() {
        String taken = driver.receive(LeadFixtures.leadFor("rep1"));
        String left = driver.receive(LeadFixtures.leadFor("rep1"));
        JsonNode job = bulk.done(List.of(taken, left), TO_REP2);
        assertThat(answer("rep2", taken, "/accept")).isEqualTo(200);

        JsonNode undone = bulk.undo(job);

        assertThat(undone.get("done").asInt()).isEqualTo(1);
        assertThat(reason(undone, taken)).isEqualTo("Somebody has worked on it since");
        assertThat(driver.task(left).getAssignee()).isEqualTo("rep1");
        assertThat(driver.lead(taken).assignedTo()).isEqualTo("rep2");
        String again = "/v1/api/jobs/" + job.get("job_id").asText() + "/undo";
        assertThat(json(409, bulk.manager().post(again, null)).get("message").asText())
                .isEqualTo("This job was undone already");
    }

    @Test
    void aManagerGivesOneAcceptedLeadToAnotherRep() {
        String id = accepted();

        assertThat(json(400, bulk.manager().post(path(id, "/reassign"), "{\"assignee\":\"manager\"}"))
                        .get("field")
                        .asText())
                .isEqualTo("assignee");
        JsonNode given = json(200, bulk.manager().post(path(id, "/reassign"), "{\"assignee\":\"rep3\"}"));

        assertThat(given.get("assigned_to").asText()).isEqualTo("rep3");
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep3");
        assertThat(driver.timeline(id)).endsWith("assigned");
        assertThat(json(409, bulk.manager().post(path(id, "/reassign"), "{\"assignee\":\"rep3\"}"))
                        .get("message")
                        .asText())
                .contains("rep3 works it already");
        assertThat(answer("rep3", id, "/reassign", "{\"assignee\":\"rep1\"}")).isEqualTo(403);
    }

    private String accepted() {
        String id = driver.receive(LeadFixtures.leadFor("rep1"));
        assertThat(answer("rep1", id, "/accept")).isEqualTo(200);
        return id;
    }

    private int answer(String rep, String id, String more) {
        return answer(rep, id, more, null);
    }

    private int answer(String rep, String id, String more, String body) {
        return Visitor.signedIn(port, rep).post(path(id, more), body).statusCode();
    }

    private static String path(String id, String more) {
        return "/v1/api/leads/" + id + more;
    }

    private List<String> events(String username) {
        return jdbc.sql("select type from live_event where audience = ? order by id desc limit 5")
                .param(username)
                .query(String.class)
                .list();
    }
}
