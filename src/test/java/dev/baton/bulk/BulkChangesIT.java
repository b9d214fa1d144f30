package dev.baton.bulk;

import static dev.baton.bulk.BulkDriver.json;
import static dev.baton.bulk.BulkDriver.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.contact.Contact;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads are moved, tagged, closed and deleted many at a time, and given back. */
@BatonTest
class BulkChangesIT {

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
    void leadsMoveToAnotherCampaignButNoPersonStandsThereTwice() {
        String campaign = new TestCampaigns(beans).create(Map.of());
        Contact ann = LeadFixtures.contact("Ann", "Abel", UUID.randomUUID() + "@company.example");
        String one = driver.receive(LeadFixtures.lead(ann));
        JsonNode first = bulk.done(List.of(one), move(campaign));
        assertThat(first.get("done").asInt()).isEqualTo(1);
        String same = driver.receive(LeadFixtures.lead(ann));
        String other = driver.receive(LeadFixtures.completeLead());

        JsonNode job = bulk.done(List.of(one, same, other), move(campaign));

        assertThat(job.get("done").asInt()).isEqualTo(1);
        assertThat(reason(job, one)).isEqualTo("It belongs to this campaign already");
        assertThat(reason(job, same)).isEqualTo("The campaign has a lead of the same person already: " + one);
        assertThat(bulk.lead(other).get("campaign_id").asText()).isEqualTo(campaign);
        assertThat(variable(other, "campaignId")).isEqualTo(campaign);
        assertThat(driver.timeline(other)).endsWith("moved");

        bulk.undo(job);
        assertThat(bulk.lead(other).get("campaign_id").asText()).isEqualTo(LeadFixtures.CAMPAIGN);
    }

    @Test
    void theStatusChangesAlongTheAllowedWaysOnly() {
        String fresh = driver.receive(LeadFixtures.leadFor("rep1"));
        String contacted = driver.receive(LeadFixtures.leadFor("rep1"));
        bulk.done(List.of(contacted), status("contacted"));

        JsonNode job = bulk.done(List.of(fresh, contacted), status("qualified"));

        assertThat(reason(job, fresh)).isEqualTo("What is new cannot become qualified");
        assertThat(bulk.lead(contacted).get("status").asText()).isEqualTo("qualified");
        assertThat(bulk.lead(contacted).get("qualification_status").asText()).isEqualTo("sales_qualified");

        bulk.undo(job);
        assertThat(bulk.lead(contacted).get("status").asText()).isEqualTo("contacted");
        assertThat(bulk.lead(contacted).get("qualification_status").asText()).isEqualTo("unqualified");
    }

    @Test
    void closingEndsTheProcessesAndUndoingItBringsOfferAndWorkBack() {
        String offered = driver.receive(LeadFixtures.leadFor("rep1"));
        String worked = accepted();

        JsonNode job = bulk.done(List.of(offered, worked), status("closed_lost"));

        assertThat(driver.instances(offered)).isEmpty();
        assertThat(driver.instances(worked)).isEmpty();
        assertThat(driver.offers(offered)).isEqualTo(Map.of("rep1", "withdrawn"));

        assertThat(bulk.undo(job).get("done").asInt()).isEqualTo(2);
        assertThat(driver.waitsAt(offered)).containsExactly("UserTask_AnswerOffer");
        assertThat(driver.task(worked).getAssignee()).isEqualTo("rep1");
        assertThat(bulk.lead(worked).get("status").asText()).isEqualTo("new");
        Visitor rep = Visitor.signedIn(port, "rep1");
        assertThat(rep.post("/v1/api/leads/" + worked + "/outcome", "{\"status\":\"closed_lost\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(driver.instances(worked)).as("the process comes to its end").isEmpty();
    }

    @Test
    void tagsArePutOnFoundAndTakenAway() {
        String tag = "Café " + UUID.randomUUID().toString().substring(0, 8);
        String otherwise = tag.replace("Café", "CAFE");
        String one = driver.receive(LeadFixtures.completeLead());
        String two = driver.receive(LeadFixtures.completeLead());
        json(200, bulk.manager().post("/v1/api/leads/" + one + "/tags", "{\"tag\":\" " + tag + " \"}"));

        JsonNode job = bulk.done(List.of(one, two), "\"action\":\"tag\",\"tag\":\"" + otherwise + "\"");

        assertThat(reason(job, one)).isEqualTo("It bears this tag already");
        assertThat(bulk.lead(two).get("tags").toString()).isEqualTo("[\"" + tag + "\"]");
        json(409, bulk.manager().post("/v1/api/leads/" + two + "/tags", "{\"tag\":\"" + otherwise + "\"}"));
        assertThat(bulk.lead(two).get("tags").toString()).isEqualTo("[\"" + tag + "\"]");
        JsonNode found = json(200, bulk.manager().post("/v1/api/leads/search", "{\"tag\":\"" + otherwise + "\"}"));
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.get("items").get(0).get("tags").toString()).contains(tag);
        assertThat(bulk.manager()
                        .post("/v1/api/leads/export", "{\"format\":\"csv\"," + BulkDriver.ids(List.of(two)) + "}")
                        .body())
                .contains("Tags", tag, two)
                .doesNotContain(one);

        bulk.undo(job);
        assertThat(bulk.lead(two).get("tags")).isEmpty();
        JsonNode untagged = bulk.done(List.of(one, two), "\"action\":\"untag\",\"tag\":\"" + tag + "\"");
        assertThat(untagged.get("done").asInt()).isEqualTo(1);
        assertThat(reason(untagged, two)).isEqualTo("It does not bear this tag");
        assertThat(driver.timeline(one)).endsWith("tagged", "untagged");
    }

    @Test
    void deletedLeadsAreGoneWithEverythingButWhatARepHasAccepted() {
        String offered = driver.receive(LeadFixtures.leadFor("rep1"));
        String worked = accepted();

        JsonNode job = bulk.done(List.of(offered, worked), "\"action\":\"delete\"");

        assertThat(reason(job, worked)).isEqualTo("rep1 has accepted it");
        assertGone(offered);
        assertThat(driver.task(worked)).isNotNull();
        assertThat(audited(job))
                .containsExactly(
                        "bulk_delete job=" + job.get("job_id").asText() + " count=2",
                        "leads_deleted job=" + job.get("job_id").asText() + " count=1 ids=" + offered);

        bulk.done(List.of(worked), "\"action\":\"delete\",\"also_accepted\":true");
        assertGone(worked);
        assertThat(json(
                                409,
                                bulk.manager()
                                        .post(
                                                "/v1/api/jobs/"
                                                        + job.get("job_id").asText() + "/undo",
                                                null))
                        .get("message")
                        .asText())
                .isEqualTo("What this job did cannot be undone");
    }

    private void assertGone(String id) {
        assertThat(bulk.manager().get("/v1/api/leads/" + id).statusCode()).isEqualTo(404);
        assertThat(driver.instances(id)).isEmpty();
        for (String table : List.of(
                "lead where id",
                "lead_activity where lead_id",
                "lead_offer where lead_id",
                "message where lead_id",
                "act_hi_procinst where business_key_")) {
            assertThat(jdbc.sql("select count(*) from " + table + " = ?")
                            .param(id)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private List<String> audited(JsonNode job) {
        return jdbc.sql("select action || ' ' || subject_id from audit_log where subject_id like ? order by id")
                .param("job=" + job.get("job_id").asText() + "%")
                .query(String.class)
                .list();
    }

    private String accepted() {
        String id = driver.receive(LeadFixtures.leadFor("rep1"));
        assertThat(Visitor.signedIn(port, "rep1")
                        .post("/v1/api/leads/" + id + "/accept", null)
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private String variable(String leadId, String name) {
        return jdbc.sql(
                        """
                        select v.text_ from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_
                        where e.business_key_ = ? and e.super_exec_ is null and v.name_ = ?
                        """)
                .params(leadId, name)
                .query(String.class)
                .single();
    }

    private static String move(String campaign) {
        return "\"action\":\"move\",\"campaign_id\":\"" + campaign + "\"";
    }

    private static String status(String status) {
        return "\"action\":\"change_status\",\"status\":\"" + status + "\"";
    }
}
