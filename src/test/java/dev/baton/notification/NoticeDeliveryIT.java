package dev.baton.notification;

import static dev.baton.lead.LeadFixtures.completeLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.notification.send.NoticeDriver;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.FakeStaffServices.Mood;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a message to staff when Slack or Teams, or its sender, fails. */
@NoticesOn
class NoticeDeliveryIT {

    private static final String SLACK = "ServiceTask_SendSlack";
    private static final String TEAMS = "ServiceTask_SendTeams";

    @Autowired
    ApplicationContext beans;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

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

    @ParameterizedTest
    @CsvSource({"GONE", "BUSY", "BROKEN", "SILENT", "STALLS", "HANGS_UP"})
    void whateverTheServicesDoTheRepHasTheLeadAndTheMessageArrivesLaterOnce(Mood mood) {
        outside.mood(mood);
        outside.retryAfter("0");
        String id = notices.told(completeLead());
        notices.work(id);
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo("UserTask_AnswerOffer");
        assertThat(driver.waitsAt(id)).contains(SLACK, TEAMS);

        outside.mood(Mood.TAKES);
        notices.waitingTimeIsOver(id);
        notices.work(id);
        notices.work(id);

        assertThat(outside.taken("slack")).hasSize(1);
        assertThat(outside.taken("teams")).hasSize(1);
        assertThat(driver.waitsAt(id)).containsExactly("UserTask_AnswerOffer");
    }

    @Test
    void refusedMessageIsAnIncidentInWordsAtOnce() {
        outside.mood(Mood.GONE);
        String id = notices.told(completeLead());

        notices.work(id);

        assertThat(notices.incidents(id))
                .contains("The message about a lead to slack has not gone out: Slack refused the message (404)."
                        + " See whether SLACK_WEBHOOK_URL is right, then retry.");
        assertThat(driver.timeline(id)).endsWith("notice_failed", "notice_failed");
    }

    @Test
    void serviceThatAskedForPatienceIsNotCalledForOtherLeadsEitherAndNoTryIsUsedUp() {
        outside.mood(Mood.BUSY);
        outside.retryAfter("120");
        notices.work(notices.told(completeLead()));
        int before = outside.calls();
        String other = notices.told(completeLead());

        notices.work(other);

        assertThat(outside.calls()).isEqualTo(before);
        assertThat(jdbc.sql("select distinct state || attempts from message where lead_id = ?")
                        .param(other)
                        .query(String.class)
                        .list())
                .containsExactly("deferred0");
    }

    @Test
    void senderThatDiedWhileSendingLeavesTheMessageToTheNext() {
        outside.mood(Mood.BROKEN);
        String id = notices.told(completeLead());
        notices.work(id);
        notices.change("state = 'attempting', claimed_until = now() - interval '1 second'", id);
        outside.mood(Mood.TAKES);

        notices.work(id);

        assertThat(outside.taken("slack")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'attempting'", "state = 'claimed'"})
    void senderThatIsStillAtItIsNotOvertaken(String state) {
        outside.mood(Mood.BROKEN);
        String id = notices.told(completeLead());
        notices.work(id);
        notices.change(state + ", claimed_until = now() + interval '1 minute'", id);
        outside.mood(Mood.TAKES);

        notices.work(id);

        assertThat(outside.taken("slack")).isEmpty();
    }

    @Test
    void leadThatWasLostMeanwhileIsNotTold() {
        String id = notices.told(completeLead());
        notices.closeAsLost(id);

        notices.work(id);

        assertThat(outside.calls()).isZero();
        assertThat(driver.instances(id)).isEmpty();
    }

    @Test
    void noticesThatWaitAreCancelledWithTheirProcess() {
        outside.mood(Mood.BROKEN);
        String id = notices.told(completeLead());
        notices.work(id);

        endProcess(id);

        assertThat(states(id)).containsExactly("cancelled: its process ended");
        assertThat(driver.timeline(id)).endsWith("notice_failed", "notice_failed");
    }

    @Test
    void noticeWhoseSenderDiedIsUnknownWhereNobodyIsLeftToTellAgain() {
        outside.mood(Mood.BROKEN);
        String id = notices.told(completeLead());
        notices.work(id);
        notices.change("state = 'attempting', claimed_until = now() - interval '1 second'", id);

        endProcess(id);

        assertThat(states(id)).containsExactly("unknown: the sender stopped while sending");
    }

    @Test
    void nobodyIsToldTwiceOfTheSameLead() {
        String id = notices.told(completeLead());
        notices.work(id);

        runtime.createProcessInstanceByKey("lead-notification")
                .businessKey(id)
                .setVariable("leadId", id)
                .execute();
        notices.work(id);

        assertThat(outside.taken("slack")).hasSize(1);
        assertThat(outside.taken("teams")).hasSize(1);
    }

    private void endProcess(String leadId) {
        driver.instances(leadId).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("lead-notification:"))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "by hand"));
    }

    private List<String> states(String leadId) {
        return jdbc.sql("select distinct state || ': ' || reason from message where lead_id = ?")
                .param(leadId)
                .query(String.class)
                .list();
    }
}
