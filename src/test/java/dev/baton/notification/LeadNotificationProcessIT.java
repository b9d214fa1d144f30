package dev.baton.notification;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static dev.baton.lead.LeadFixtures.ofSheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.Lead;
import dev.baton.lead.NewLead;
import dev.baton.notification.send.NoticeDriver;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.FakeStaffServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through {@code lead-notification}. */
@NoticesOn
class LeadNotificationProcessIT {

    private static final String TELL = "CallActivity_TellStaff";
    private static final String SLACK = "ServiceTask_SendSlack";
    private static final String TEAMS = "ServiceTask_SendTeams";

    @Autowired
    ApplicationContext beans;

    @Autowired
    RuntimeService runtime;

    private FakeStaffServices outside;
    private LeadDriver driver;
    private NoticeDriver notices;

    @BeforeEach
    void startAnew() {
        outside = NoticesOn.Outside.SERVICES;
        outside.reset();
        driver = new LeadDriver(beans);
        notices = new NoticeDriver(beans);
    }

    @Test
    void topLeadIsOfferedAtOnceAndToldBesides() {
        String id = driver.receive(completeLead());

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo("UserTask_AnswerOffer");
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(TELL, "UserTask_AnswerOffer");
        assertThat(outside.calls()).isZero();

        driver.runJob(id, TELL);
        assertThat(driver.waitsAt(id)).contains(SLACK, TEAMS);
        notices.work(id);

        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");
        assertThat(driver.timeline(id))
                .containsExactly("lead_created", "scored", "offered", "notice_sent", "notice_sent");
    }

    @Test
    void leadThatWasToldGoesItsWayToTheEnd() {
        String id = notices.told(completeLead());
        notices.work(id);

        notices.closeAsLost(id);

        assertThat(driver.instances(id)).isEmpty();
    }

    @Test
    void messageSaysWhatTheSettingsLetOutAndNothingOfThePerson() {
        NewLead lead = completeLead();
        String id = notices.told(lead);
        notices.work(id);

        for (String service : List.of("slack", "teams")) {
            assertThat(outside.taken(service)).singleElement().satisfies(body -> assertThat(body)
                    .contains("New", "lead", "100", "Nextcloud Installation", "https://baton.example/leads/" + id)
                    .doesNotContain("Joan", "Doe", lead.contact().email(), "Acme", "5551234567", "Please call"));
        }
    }

    @Test
    void lesserLeadIsNotTold() {
        String id = driver.receive(leadToNurture());

        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");
    }

    @Test
    void leadOfASheetIsNotTold() {
        String id = driver.receive(ofSheet(completeLead()));

        assertThat(driver.lead(id).grade().name()).isEqualTo("A");
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");
    }

    @ParameterizedTest
    @CsvSource({"true, false, " + SLACK, "false, true, " + TEAMS})
    void onlyTheChannelThatIsOnIsTold(boolean slack, boolean teams, String waiting) {
        String id = begunWith(slack, teams);

        assertThat(driver.waitsAt(id)).contains(waiting).doesNotContain(slack ? TEAMS : SLACK);
    }

    @Test
    void withNoChannelOnItEndsAtOnce() {
        String id = begunWith(false, false);

        assertThat(driver.instances(id))
                .extracting(instance -> instance.getProcessDefinitionId())
                .noneMatch(definition -> definition.startsWith("lead-notification"));
    }

    @Test
    void afterTenSecondsTheTimelineSaysThatStaffAreToldLateAndTheMessageGoesOnAllTheSame() {
        String id = notices.told(completeLead());
        assertThat(Duration.between(
                        java.time.Instant.now(),
                        driver.job(id, "BoundaryEvent_TellingLate").getDuedate().toInstant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(10));

        driver.runJob(id, "BoundaryEvent_TellingLate");

        assertThat(driver.timeline(id)).endsWith("notice_late");
        assertThat(driver.waitsAt(id)).contains(SLACK, TEAMS);
        notices.work(id);
        assertThat(outside.taken("slack")).hasSize(1);
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");
    }

    private String begunWith(boolean slack, boolean teams) {
        Lead lead = driver.lead(driver.receive(leadToNurture()));
        runtime.createProcessInstanceByKey("lead-notification")
                .businessKey(lead.id())
                .setVariables(
                        Map.of("leadId", lead.id(), "tellSlack", slack, "tellTeams", teams, "tellCampaign", false))
                .startBeforeActivity("SubProcess_SendNotices")
                .execute();
        return lead.id();
    }
}
