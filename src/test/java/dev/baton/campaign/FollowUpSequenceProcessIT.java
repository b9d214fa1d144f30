package dev.baton.campaign;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.lead.LeadEvents.LeadAnswered;
import dev.baton.lead.LeadEvents.LeadReplied;
import dev.baton.lead.NewLead;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through {@code follow-up-sequence}. */
@BatonTest
class FollowUpSequenceProcessIT {

    private static final String FOLLOW_UP = "CallActivity_FollowUpLead";
    private static final String WORK = "UserTask_WorkLead";
    private static final String FIRST_REMINDER = "IntermediateEvent_FirstReminderDue";
    private static final String SECOND_REMINDER = "IntermediateEvent_SecondReminderDue";
    private static final String FIRST_NURTURE = "IntermediateEvent_FirstNurtureDue";
    private static final String SECOND_NURTURE = "IntermediateEvent_SecondNurtureDue";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ExternalTaskService externalTasks;

    private LeadDriver driver;

    @BeforeEach
    void makeDriver() {
        driver = new LeadDriver(beans);
    }

    @Test
    void welcomeIsTheFirstMessage() {
        String id = accepted(completeLead());

        assertSends(id, "ServiceTask_SendWelcome", "welcome");
    }

    @Test
    void remindersFollowAfterTwoAndFiveDays() {
        String id = accepted(completeLead());
        driver.completeExternalTask(id);
        assertDue(id, FIRST_REMINDER, Duration.ofDays(2));

        driver.runJob(id, FIRST_REMINDER);
        assertSends(id, "ServiceTask_SendFirstReminder", "first-reminder");
        driver.completeExternalTask(id);
        assertDue(id, SECOND_REMINDER, Duration.ofDays(3));

        driver.runJob(id, SECOND_REMINDER);
        assertSends(id, "ServiceTask_SendSecondReminder", "second-reminder");
        driver.completeExternalTask(id);
        assertThat(driver.waitsAt(id)).as("the work goes on").containsExactly(WORK);
    }

    @Test
    void leadToNurtureIsWrittenToAfterOneAndThreeWeeks() {
        String id = accepted(leadToNurture());
        driver.completeExternalTask(id);
        assertDue(id, FIRST_NURTURE, Duration.ofDays(7));

        driver.runJob(id, FIRST_NURTURE);
        assertSends(id, "ServiceTask_SendFirstNurture", "first-nurture");
        driver.completeExternalTask(id);
        assertDue(id, SECOND_NURTURE, Duration.ofDays(14));

        driver.runJob(id, SECOND_NURTURE);
        assertSends(id, "ServiceTask_SendSecondNurture", "second-nurture");
        driver.completeExternalTask(id);
        assertThat(driver.waitsAt(id)).containsExactly(WORK);
    }

    @Test
    void answerOfTheLeadStopsTheSequenceWhileItWaits() {
        String id = accepted(completeLead());
        driver.completeExternalTask(id);

        driver.complete(driver.lead(id).assignedTo(), id, Map.of("status", "contacted", "leadAnswered", true));

        assertThat(driver.waitsAt(id)).containsExactly(WORK);
        assertThat(driver.job(id, FIRST_REMINDER)).isNull();
    }

    @Test
    void answerOfTheLeadStopsAMessageThatIsNotOutYet() {
        String id = accepted(completeLead());

        beans.publishEvent(new LeadAnswered(id));

        assertThat(driver.externalTask(id)).isNull();
        assertThat(driver.waitsAt(id)).containsExactly(WORK);
    }

    @Test
    void replyThatSomebodyWroteDownStopsItToo() {
        String id = accepted(completeLead());
        driver.completeExternalTask(id);

        beans.publishEvent(new LeadReplied(id));

        assertThat(driver.waitsAt(id)).contains(WORK).doesNotContain(FIRST_REMINDER);
    }

    @Test
    void stepWithoutAnAnswerLetsTheSequenceGoOn() {
        String id = accepted(completeLead());
        driver.completeExternalTask(id);

        driver.complete(driver.lead(id).assignedTo(), id, Map.of("status", "contacted", "leadAnswered", false));

        assertThat(driver.job(id, FIRST_REMINDER)).isNotNull();
    }

    @Test
    void closingTheLeadStopsTheSequence() {
        String id = accepted(completeLead());
        driver.completeExternalTask(id);

        driver.complete(driver.lead(id).assignedTo(), id, Map.of("status", "closed_lost"));

        assertThat(driver.instances(id)).isEmpty();
    }

    @Test
    void answerOfOneLeadDoesNotStopTheSequenceOfAnother() {
        String one = accepted(completeLead());
        String other = accepted(completeLead());

        beans.publishEvent(new LeadAnswered(one));

        assertThat(driver.externalTask(other)).isNotNull();
    }

    private String accepted(NewLead lead) {
        String id = driver.receive(lead);
        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));
        driver.runJob(id, FOLLOW_UP);
        return id;
    }

    private void assertSends(String leadId, String element, String template) {
        ExternalTask task = driver.externalTask(leadId);
        assertThat(task.getTopicName()).isEqualTo("send-email");
        assertThat(task.getActivityId()).isEqualTo(element);
        Object sent = beans.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .getVariable(task.getExecutionId(), "template");
        assertThat(sent).isEqualTo(template);
    }

    private void assertDue(String leadId, String element, Duration in) {
        assertThat(driver.job(leadId, element).getDuedate().toInstant())
                .isCloseTo(Instant.now().plus(in), within(1, ChronoUnit.MINUTES));
    }
}
