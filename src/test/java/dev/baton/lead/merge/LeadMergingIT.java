package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeDriver.answer;
import static dev.baton.lead.merge.MergeDriver.path;
import static dev.baton.lead.merge.MergeDriver.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.state.LeadStatus;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Two leads of one person become one: which values stay, what ends, who is told, and what is refused. */
@BatonTest
class LeadMergingIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private MergeDriver two;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        two = new MergeDriver(driver, port);
    }

    @Test
    void theNewerValueStaysUnlessTheManagerChoosesAndTheScoreFollows() throws Exception {
        String kept = driver.receive(ann.lead(ann.email(), ann.phone(), null, null, "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep1"));
        int before = driver.lead(kept).score();

        JsonNode merged = answer(200, two.merge(kept, other, ",\"fields\":{\"email\":\"this\"}"));

        JsonNode lead = two.get(kept, "");
        assertThat(merged.get("taken").toString())
                .contains("company", "custom_fields.color")
                .doesNotContain("email");
        assertThat(lead.get("email").asText()).isEqualTo(ann.email());
        assertThat(lead.get("company").asText()).isEqualTo("Bolt");
        assertThat(lead.at("/custom_fields/color").asText()).isEqualTo("Bolt");
        assertThat(lead.get("lead_score").asInt()).isGreaterThan(before);
        JsonNode entry = entry(kept, "lead_merged");
        assertThat(entry.at("/metadata/score_before").asInt()).isEqualTo(before);
        assertThat(entry.at("/metadata/score")).isEqualTo(lead.get("lead_score"));
        assertThat(entry.at("/metadata/lead").asText()).isEqualTo(other);
        assertThat(audited(kept)).contains("lead_merged");
        assertThat(audited(other)).contains("lead_merged_away");
    }

    @Test
    void nothingOfTheMergedLeadGoesOnAndItIsOutOfTheLists() throws Exception {
        String kept = driver.receive(ann.byPhone("Acme", "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep1"));
        two.accept(kept);
        two.accept(other);
        driver.runJob(other, "CallActivity_FollowUpLead");
        assertThat(driver.externalTask(other)).isNotNull();

        answer(200, two.merge(kept, other, ""));

        assertThat(driver.instances(other)).isEmpty();
        assertThat(driver.externalTask(other)).isNull();
        assertThat(driver.task(kept)).isNotNull();
        assertThat(found(ann.phone())).containsExactly(kept);
        JsonNode gone = two.get(other, "");
        assertThat(gone.get("merged_into").asText()).isEqualTo(kept);
        assertThat(gone.get("actions")).isEmpty();
        assertThat(driver.lead(other).status()).isEqualTo(LeadStatus.NEW);
        assertThat(two.manager()
                        .post(path(other, "/activities"), "{\"activity_type\":\"note_added\",\"description\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(two.manager()
                        .send("PATCH", path(other, ""), "{\"company\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anOpenOfferIsWithdrawnAndAWaitingMailIsNotSent() throws Exception {
        String kept = driver.receive(ann.byPhone("Acme", "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep2"));
        queueMail(other);

        answer(200, two.merge(kept, other, ""));

        assertThat(driver.offers(other)).isEqualTo(Map.of("rep2", "withdrawn"));
        assertThat(driver.lead(other).offeredTo()).isNull();
        assertThat(texts("select state from message where lead_id = ?", other)).containsExactly("cancelled");
        assertThat(Visitor.signedIn(port, "rep2")
                        .post(path(other, "/accept"), null)
                        .statusCode())
                .isIn(404, 409);
    }

    @Test
    void theTimelineOfBothIsShownTogetherAndBothRepsAreTold() throws Exception {
        String kept = driver.receive(ann.byPhone("Acme", "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep2"));
        two.accept(kept);
        two.manager()
                .post(path(other, "/activities"), "{\"activity_type\":\"note_added\",\"description\":\"likes tea\"}");

        answer(200, two.merge(kept, other, ""));

        JsonNode note = entry(kept, "note_added");
        assertThat(note.get("description").asText()).isEqualTo("likes tea");
        assertThat(note.get("lead_id").asText()).isEqualTo(other);
        assertThat(driver.timeline(kept)).contains("lead_merged").doesNotContain("note_added");
        JsonNode status = two.get(other, "/status");
        assertThat(status.get("lead_id").asText()).isEqualTo(other);
        assertThat(status.get("assigned_to")).isEqualTo(two.get(kept, "/status").get("assigned_to"));
        assertThat(told("rep1", kept)).isPositive();
        assertThat(told("rep2", kept)).isPositive();
    }

    @Test
    void whereTwoRepsWorkThemTheManagerSaysWhoKeepsThePerson() throws Exception {
        String kept = driver.receive(ann.byPhone("Acme", "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep2"));
        two.accept(kept);
        two.accept(other);

        JsonNode sides = two.get(kept, "/merge?other_lead_id=" + other);
        assertThat(sides.get("choice").toString()).isEqualTo("[\"rep1\",\"rep2\"]");
        assertThat(words(409, two.merge(kept, other, ""))).contains("rep1", "rep2", "assigned_to");
        assertThat(words(409, two.merge(kept, other, ",\"assigned_to\":\"rep2\"")))
                .contains(other, "stay instead");
        answer(200, two.merge(kept, other, ",\"assigned_to\":\"rep1\""));

        assertThat(driver.lead(kept).assignedTo()).isEqualTo("rep1");
        assertThat(driver.task(kept).getAssignee()).isEqualTo("rep1");
        assertThat(driver.instances(other)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() throws Exception {
        String kept = driver.receive(ann.lead(ann.email(), null, "Acme", null));
        String other = driver.receive(ann.lead(null, ann.phone(), "Bolt", null));
        String there = driver.receive(ann.in(new TestCampaigns(beans).create(Map.of()), ann.byPhone("Cord")));

        assertThat(words(400, two.merge(kept, kept, ""))).contains("another lead");
        assertThat(words(404, two.merge(kept, "lead_none", ""))).contains("no such lead");
        assertThat(words(400, two.merge(kept, other, ",\"fields\":{\"shoe\":\"this\"}")))
                .contains("fields.shoe");
        assertThat(words(400, two.merge(kept, other, ",\"fields\":{\"company\":\"mine\"}")))
                .contains("fields.company");
        assertThat(words(400, two.merge(kept, other, ",\"fields\":{\"email\":\"other\",\"phone\":\"this\"}")))
                .contains("fields.email");
        assertThat(words(409, two.merge(kept, there, ""))).contains("two campaigns");
        answer(200, two.merge(kept, there, ",\"across_campaigns\":true"));
        assertThat(words(409, two.merge(other, there, ""))).contains("was merged into " + kept);
        assertThat(Visitor.signedIn(port, "rep1")
                        .post(path(kept, "/merge"), "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode entry(String id, String type) throws Exception {
        for (JsonNode entry : two.get(id, "/activities").get("items")) {
            if (type.equals(entry.get("activity_type").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no " + type);
    }

    private List<String> found(String phone) throws Exception {
        return answer(200, two.manager().post("/v1/api/leads/search", "{\"q\":\"" + phone + "\"}"))
                .get("items")
                .findValuesAsText("lead_id");
    }

    private List<String> audited(String id) {
        return texts("select action from audit_log where subject_id = ? and username = 'manager'", id);
    }

    private List<String> texts(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }

    private void queueMail(String leadId) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into message (id, message_key, lead_id, channel, template, purpose, state, queued_at, changed_at)
                        values (gen_random_uuid(), ?, ?, 'email', 'welcome', 'marketing', 'queued', now(), now())
                        """)
                .params("test/" + leadId, leadId)
                .update());
    }

    private long told(String username, String leadId) {
        return jdbc.sql("select count(*) from live_event where audience = ? and type = 'notification'"
                        + " and data ->> 'lead_id' = ?")
                .params(username, leadId)
                .query(Long.class)
                .single();
    }
}
