package dev.baton.privacy;

import static dev.baton.privacy.PrivacyDriver.PATH;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.merge.OnePerson;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person has their data frozen, made nobody's, or wants to see it. */
@BatonTest
class RestrictionIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private PrivacyDriver privacy;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        privacy = new PrivacyDriver(beans, port);
    }

    @Test
    void frozenNothingHappensWithALeadUntilAPersonLiftsIt() {
        String lead = accepted();
        driver.completeExternalTask(lead);
        done("restriction");

        assertThatThrownBy(() -> driver.complete("rep1", lead, Map.of("status", "contacted")))
                .isInstanceOf(SuspendedEntityInteractionException.class);
        assertThat(beans.getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(driver.job(lead, "IntermediateEvent_FirstReminderDue")
                                .getProcessInstanceId())
                        .active()
                        .count())
                .as("timers that fire")
                .isZero();
        String path = "/v1/api/leads/" + lead;
        answer(409, privacy.manager().send("PATCH", path, "{\"company\":\"x\"}"));
        answer(
                409,
                privacy.manager()
                        .post(path + "/activities", "{\"activity_type\":\"note_added\",\"description\":\"x\"}"));
        answer(409, Visitor.signedIn(port, "rep1").post(path + "/outcome", "{\"status\":\"contacted\"}"));
        JsonNode page = answer(200, privacy.manager().get(path));
        assertThat(page.get("restricted").asBoolean()).isTrue();
        assertThat(page.get("actions")).isEmpty();
        assertThat(exported()).doesNotContain(ann.email());

        answer(200, privacy.manager().post(path + "/lift-restriction", null));

        assertThat(exported()).contains(ann.email());
        driver.complete("rep1", lead, Map.of("status", "contacted"));
        assertThat(driver.timeline(lead)).contains("restricted", "restriction_lifted");
    }

    @Test
    void noMailIsFetchedForAFrozenLead() {
        String lead = accepted();
        assertThat(mailsToFetch(lead)).isEqualTo(1);

        done("restriction");

        assertThat(mailsToFetch(lead)).isZero();
    }

    @Test
    void anonymisedTheLeadStaysForStatisticsAndIsNobodys() {
        String lead = accepted();
        int score = driver.lead(lead).score();
        answer(
                201,
                privacy.manager()
                        .post(
                                "/v1/api/leads/" + lead + "/activities",
                                "{\"activity_type\":\"note_added\",\"description\":\"likes tea\"}"));

        done("anonymisation");

        JsonNode page = answer(200, privacy.manager().get("/v1/api/leads/" + lead));
        assertThat(page.toString()).doesNotContain(ann.email(), ann.last(), ann.phone(), "Acme");
        assertThat(page.get("anonymised_at").isNull()).isFalse();
        assertThat(page.get("lead_score").asInt()).isEqualTo(score);
        assertThat(page.get("status").asText()).isEqualTo("closed_lost");
        assertThat(driver.instances(lead)).isEmpty();
        assertThat(answer(200, privacy.manager().get("/v1/api/leads/" + lead + "/activities"))
                        .toString())
                .contains("note_added")
                .doesNotContain("likes tea");
        assertThat(jdbc.sql("select count(*) from lead where id = ? and email_index is null and phone_index is null"
                                + " and name_index = '{}' and financial_sealed is null")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePersonGetsEverythingAsJsonAndPdfAndEachDownloadIsRecorded() throws Exception {
        String lead = accepted();
        answer(
                201,
                privacy.manager()
                        .post(
                                "/v1/api/leads/" + lead + "/activities",
                                "{\"activity_type\":\"note_added\",\"description\":\"likes tea & biscuits\"}"));

        String id = done("access");

        String file = PATH + "/" + id + "/copy.";
        String copy = answer(200, privacy.manager().get(file + "json")).toString();
        assertThat(copy)
                .contains(ann.email(), ann.last(), "likes tea & biscuits", "Where the data came from", "offered on");
        try (var connection = privacy.manager().getBytes(file + "pdf");
                var pdf = Loader.loadPDF(connection.readAllBytes())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Your data", "Leads", ann.last(), "likes tea & biscuits", "Messages");
        }
        assertThat(jdbc.sql(
                                "select count(*) from audit_log where subject_id = ? and action = 'privacy_copy_downloaded'")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(privacy.get(id).get("copy_until").isNull()).isFalse();
    }

    private String accepted() {
        String lead = driver.receive(ann.lead(ann.email(), ann.phone(), "Acme", null, "rep1"));
        driver.complete("rep1", lead, Map.of("outcome", "accepted"));
        driver.runJob(lead, "CallActivity_FollowUpLead");
        return lead;
    }

    private String done(String kind) {
        String id = privacy.open(kind, ann.email(), "");
        privacy.approveAndCarryOut(id);
        assertThat(privacy.get(id).get("status").asText()).isEqualTo("done");
        return id;
    }

    private long mailsToFetch(String lead) {
        return driver.instances(lead).stream()
                .mapToLong(instance -> beans.getBean(ExternalTaskService.class)
                        .createExternalTaskQuery()
                        .processInstanceId(instance.getId())
                        .active()
                        .count())
                .sum();
    }

    private String exported() {
        return privacy.manager()
                .post("/v1/api/leads/export", "{\"format\":\"csv\",\"q\":\"" + ann.email() + "\"}")
                .body();
    }
}
