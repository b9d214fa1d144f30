package dev.baton.bulk.job;

import static dev.baton.bulk.BulkDriver.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bulk.BulkDriver;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.database.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A job's life: its fixed set, its failures, its cancellation, its end. */
@BatonTest
class BulkJobIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transactions;

    private LeadDriver driver;
    private BulkDriver bulk;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        bulk = new BulkDriver(port);
    }

    @Test
    void aJobIsAnsweredWithItsAddressAndItsEndIsTold() throws Exception {
        String id = driver.receive(LeadFixtures.completeLead());
        HttpResponse<String> answer =
                bulk.ask("{" + BulkDriver.ids(List.of(id)) + ",\"action\":\"tag\",\"tag\":\"x\"}");
        String job = json(202, answer).get("job_id").asText();
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/api/jobs/" + job);
        assertThat(bulk.end(job).get("created_by").asText()).isEqualTo("manager");
        assertThat(json(200, bulk.manager().get("/v1/api/jobs?size=5")).toString())
                .contains(job);
        assertThat(jdbc.sql("select count(*) from live_event where audience = 'manager' and type = 'bulk.progress'"
                                + " and data ->> 'job_id' = ? and data ->> 'status' = 'completed'")
                        .param(job)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void leadsThatComeAfterTheJobWasAcceptedAreNotTouched() {
        String campaign = new TestCampaigns(beans).create(Map.of());
        List<String> ids = leadsOf(campaign, 3);
        String late = driver.receive(LeadFixtures.completeLead());
        String job = transactions.execute(transaction -> {
            hold(ids.get(0)); // the job cannot begin
            String started = bulk.start(tagAll(campaign));
            bulkMoveByHand(late, campaign);
            return started;
        });

        JsonNode done = bulk.end(job);

        assertThat(done.get("total").asInt()).isEqualTo(3);
        assertThat(done.get("done").asInt()).isEqualTo(3);
        assertThat(bulk.lead(late).get("tags")).isEmpty();
    }

    @Test
    void aCancelledJobLeavesTheRestAsItWas() {
        List<String> ids = leadsOf(new TestCampaigns(beans).create(Map.of()), 2);
        String job = transactions.execute(transaction -> {
            hold(ids.get(0));
            String started = bulk.start("{" + BulkDriver.ids(ids) + ",\"action\":\"tag\",\"tag\":\"never\"}");
            await().until(() -> "running".equals(bulk.get(started).get("status").asText()));
            json(200, bulk.manager().post("/v1/api/jobs/" + started + "/cancel", null));
            return started;
        });

        JsonNode over = bulk.end(job);
        await().until(() -> beans.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("bulk:" + job)
                        .count()
                == 0);

        assertThat(over.get("status").asText()).isEqualTo("cancelled");
        assertThat(over.get("done").asInt()).isZero();
        ids.forEach(id -> assertThat(bulk.lead(id).get("tags")).isEmpty());
        assertThat(json(409, bulk.manager().post("/v1/api/jobs/" + job + "/cancel", null))
                        .get("message")
                        .asText())
                .isEqualTo("This job is cancelled already");
    }

    @Test
    void aLeadThatFailsIsTakenOutAndItsNeighboursGoThrough() {
        List<String> ids = leadsOf(new TestCampaigns(beans).create(Map.of()), 3);
        String bad = ids.get(1);
        breakTagsOf(bad);
        try {
            JsonNode job = bulk.done(ids, "\"action\":\"tag\",\"tag\":\"fine\"");

            assertThat(job.get("done").asInt()).isEqualTo(2);
            assertThat(job.get("failed").asInt()).isEqualTo(1);
            assertThat(job.get("not_done").get("items").get(0).get("lead_id").asText())
                    .isEqualTo(bad);
            assertThat(bulk.lead(bad).get("tags")).isEmpty();
        } finally {
            mendTags();
        }
    }

    @Test
    void tenThousandLeadsByFilterAreEachChangedOnce() {
        String campaign = new TestCampaigns(beans).create(Map.of());
        String template = leadsOf(campaign, 1).get(0);
        copies(template, 9_999);
        long start = System.nanoTime();

        JsonNode job = bulk.end(bulk.start(tagAll(campaign)));

        long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
        assertThat(job.get("done").asInt()).isEqualTo(10_000);
        assertThat(seconds).as("set-based: a batch is a few statements").isLessThan(60);
        assertThat(jdbc.sql("select count(*) from lead_activity a join lead l on l.id = a.lead_id"
                                + " where l.campaign_id = ? and a.activity_type = 'tagged'")
                        .param(campaign)
                        .query(Long.class)
                        .single())
                .isEqualTo(10_000);

        JsonNode deleted =
                bulk.end(bulk.start("{\"filter\":{\"campaign_id\":\"" + campaign + "\"},\"action\":\"delete\"}"));
        assertThat(deleted.get("done").asInt()).isEqualTo(10_000);
    }

    private static String tagAll(String campaign) {
        return "{\"filter\":{\"campaign_id\":\"" + campaign + "\"},\"action\":\"tag\",\"tag\":\"all\"}";
    }

    private List<String> leadsOf(String campaign, int count) {
        List<String> ids = Stream.generate(() -> driver.receive(LeadFixtures.completeLead()))
                .limit(count)
                .sorted()
                .toList();
        ids.forEach(id -> bulkMoveByHand(id, campaign));
        return ids;
    }

    private void bulkMoveByHand(String id, String campaign) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("update lead set campaign_id = ? where id = ?")
                .params(campaign, id)
                .update());
    }

    private void hold(String id) {
        jdbc.sql("select id from lead where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
    }

    private void copies(String template, int count) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into lead (id, uuid, campaign_id, source, contact_sealed, name_birth_index, created_at, updated_at)
                        select 'lead_' || gen_random_uuid(), gen_random_uuid(), campaign_id, source, contact_sealed,
                            ''::bytea, created_at, updated_at
                        from lead, generate_series(1, ?) where id = ?
                        """)
                .params(count, template)
                .update());
    }

    private void breakTagsOf(String id) {
        asSuperuser("alter table lead_tag add constraint broken check (lead_id <> '" + id + "')");
    }

    private void mendTags() {
        asSuperuser("alter table lead_tag drop constraint broken");
    }

    private void asSuperuser(String statement) {
        JdbcClient.create(TestDatabase.asSuperuser(dataSource)).sql(statement).update();
    }
}
