package dev.baton.privacy.retention;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.lead.merge.OnePerson;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.lead.process.LeadStopping;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.subject.RetentionSettings;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.TestClock;
import dev.baton.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept too long goes at night, by each campaign's own time; what is held or in work stays. */
@BatonTest
class RetentionProcessIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final TestClock clock = new TestClock(Instant.now());
    private LeadDriver driver;
    private String campaign;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of("retention_days", "30"));
    }

    @Test
    void leadsGoWhenTheirTimeIsOverAndNoSooner() {
        String lead = receive();
        clock.advance(Duration.ofDays(29));
        assertThat(remove(RetentionSettings.Leads.ANONYMISE)).isZero();

        clock.advance(Duration.ofDays(2));

        assertThat(remove(RetentionSettings.Leads.ANONYMISE)).isEqualTo(1);
        assertThat(driver.lead(lead).person().anonymisedAt()).isNotNull();
        assertThat(driver.instances(lead)).isEmpty();
        assertThat(remove(RetentionSettings.Leads.ANONYMISE)).as("once").isZero();
    }

    @Test
    void settingSaysWhetherTheyAreErased() {
        String lead = receive();
        clock.advance(Duration.ofDays(31));

        assertThat(remove(RetentionSettings.Leads.ERASE)).isEqualTo(1);

        assertThat(jdbc.sql("select count(*) from lead where id = ?")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsUnderHoldAndLeadsInWorkStay() {
        String held = receive();
        transactions.executeWithoutResult(
                transaction -> beans.getBean(LegalHolds.class).hold(held, "Lawsuit", "admin"));
        String worked = receive();
        driver.complete(driver.task(worked).getAssignee(), worked, Map.of("outcome", "accepted"));
        clock.advance(Duration.ofDays(2000));

        assertThat(remove(RetentionSettings.Leads.ERASE)).isZero();

        transactions.executeWithoutResult(
                transaction -> beans.getBean(LegalHolds.class).end(held, "admin"));
        assertThat(remove(RetentionSettings.Leads.ERASE)).isEqualTo(1);
        assertThat(driver.lead(worked).person().anonymisedAt()).isNull();
    }

    @Test
    void aLaterNoteKeepsALead() {
        String lead = receive();
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update lead_activity set created_at = now() + interval '20 days' where lead_id = ?")
                .param(lead)
                .update());
        clock.advance(Duration.ofDays(31));
        assertThat(remove(RetentionSettings.Leads.ERASE)).isZero();

        clock.advance(Duration.ofDays(20));
        assertThat(remove(RetentionSettings.Leads.ERASE)).isEqualTo(1);
    }

    @Test
    void theNightRunsBatchAfterBatchAndLeavesAReport() {
        assertThat(nightly()).as("timer start").isNotNull();
        String first = old();
        String second = old();

        beans.getBean(ManagementService.class).executeJob(nightly().getId());
        String instance = beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("retention")
                .singleResult()
                .getId();
        int steps = 0;
        for (Job job = next(instance); job != null; job = next(instance)) {
            beans.getBean(ManagementService.class).executeJob(job.getId());
            steps++;
        }

        assertThat(steps).as("a batch, a look for more, the cleaning").isGreaterThanOrEqualTo(3);
        List.of(first, second).forEach(id -> assertThat(driver.lead(id).person().anonymisedAt())
                .isNotNull());
        RetentionRuns.Run run = beans.getBean(RetentionRuns.class).latest(1).get(0);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(run.counts().get("leads")).isGreaterThanOrEqualTo(2);
        assertThat(answer(200, Visitor.signedIn(port, "manager").get("/v1/api/retention-runs"))
                        .at("/items/0/counts/leads")
                        .asInt())
                .isEqualTo(run.counts().get("leads"));
    }

    /** Who may write to the engine begins a process at any step, with any variable. */
    @Test
    void nothingIsRemovedThatNoNightUnderWaySays() {
        String lead = old();
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        RetentionRuns runs = beans.getBean(RetentionRuns.class);
        UUID over = transactions.execute(transaction -> runs.begin());
        transactions.executeWithoutResult(transaction -> runs.finish(over));

        for (UUID run : List.of(UUID.randomUUID(), over)) {
            String instance = runtime.createProcessInstanceByKey("retention")
                    .startBeforeActivity("ServiceTask_RemoveBatch")
                    .setVariable("runId", run.toString())
                    .execute()
                    .getId();
            String job = next(instance).getId();
            assertThatThrownBy(() -> beans.getBean(ManagementService.class).executeJob(job))
                    .hasMessageContaining("No night of removing what is due is under way");
            runtime.deleteProcessInstance(instance, "probe");
        }
        assertThat(driver.lead(lead).person().anonymisedAt()).isNull();
    }

    @Test
    void howLongIsSetForEachCampaignSevenYearsAtMost() {
        Visitor manager = Visitor.signedIn(port, "manager");
        String path = "/v1/api/campaigns/" + campaign;

        assertThat(answer(200, manager.send("PATCH", path, "{\"retention_days\":90}"))
                        .get("retention_days")
                        .asInt())
                .isEqualTo(90);
        answer(400, manager.send("PATCH", path, "{\"retention_days\":2558}"));
        answer(400, manager.send("PATCH", path, "{\"retention_days\":0}"));
        answer(403, Visitor.signedIn(port, "rep1").send("PATCH", path, "{\"retention_days\":90}"));
    }

    private String receive() {
        OnePerson person = new OnePerson();
        return driver.receive(person.in(campaign, person.byEmail("Acme")));
    }

    private String old() {
        String id = receive();
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("update lead set updated_at = now() - interval '31 days' where id = ?")
                    .param(id)
                    .update();
            jdbc.sql("update lead_activity set created_at = now() - interval '31 days' where lead_id = ?")
                    .param(id)
                    .update();
        });
        return id;
    }

    /** As at night, of this test's campaign alone. */
    private int remove(RetentionSettings.Leads what) {
        beans.getBean(CampaignDirectory.class).find(campaign); // remembered from now on
        RetentionSettings settings = new RetentionSettings(what, null, null, null, null, 50);
        LeadRetention retention = new LeadRetention(
                jdbc,
                beans.getBean(CampaignDirectory.class),
                beans.getBean(PersonLeads.class),
                beans.getBean(PersonErasure.class),
                beans.getBean(LeadStopping.class),
                settings,
                clock);
        long before = nobodys();
        transactions.executeWithoutResult(transaction -> retention.removeNext(50));
        return (int) (nobodys() - before);
    }

    /** Of the test's campaign, how many leads are removed by now, counting from none. */
    private long nobodys() {
        return -jdbc.sql("select count(*) from lead where campaign_id = ? and anonymised_at is null")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    private Job nightly() {
        return beans.getBean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey("retention")
                .timers()
                .singleResult();
    }

    private Job next(String instance) {
        List<Job> waiting = beans.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance)
                .list();
        return waiting.isEmpty() ? null : waiting.get(0);
    }
}
