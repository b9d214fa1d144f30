package dev.baton.assignment.process;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadFor;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.assignment.task.OfferTasks;
import dev.baton.lead.Lead;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through {@code lead-assignment}. */
@BatonTest
class LeadAssignmentProcessIT {

    private static final String MANAGER = "manager";
    private static final String REMINDER = "BoundaryEvent_ReminderDue";
    private static final String TIME_OVER = "BoundaryEvent_TimeOver";

    @Autowired
    ApplicationContext beans;

    @Autowired
    OfferTasks answers;

    private LeadDriver driver;

    @BeforeEach
    void makeDriver() {
        driver = new LeadDriver(beans);
    }

    @Test
    void acceptedLeadIsTheRepsOwnAndWaitsToBeWorked() {
        String id = driver.receive(completeLead());
        String rep = driver.task(id).getAssignee();

        driver.signedIn().as(rep, () -> answers.accept(id));

        Lead lead = driver.lead(id);
        assertThat(lead.assignedTo()).isEqualTo(rep);
        assertThat(lead.offeredTo()).isNull();
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadWorkProcess.WORK_LEAD);
        assertThat(driver.task(id).getAssignee()).isEqualTo(rep);
        assertThat(driver.offers(id)).isEqualTo(Map.of(rep, "accepted"));
        assertThat(driver.timeline(id)).endsWith("offered", "accepted");
    }

    @Test
    void declinedLeadGoesToAnotherRepWithItsReasonKept() {
        String id = driver.receive(completeLead());
        String first = driver.task(id).getAssignee();

        driver.signedIn().as(first, () -> answers.decline(id, "I know her family"));

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadAssignmentProcess.ANSWER_OFFER);
        assertThat(driver.task(id).getAssignee())
                .isNotEqualTo(first)
                .isEqualTo(driver.lead(id).offeredTo());
        assertThat(driver.offers(id)).containsEntry(first, "declined").containsValue("open");
        assertThat(driver.timeline(id)).endsWith("offered", "declined", "offered");
    }

    @Test
    void declineWithoutAReasonIsRefusedAndTheTaskStays() {
        String id = driver.receive(completeLead());
        Task task = driver.task(id);
        String rep = task.getAssignee();

        assertThatThrownBy(() -> driver.signedIn().as(rep, () -> answers.decline(id, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> driver.complete(rep, id, Map.of("outcome", "declined")))
                .hasMessageContaining("reason");

        assertThat(driver.task(id).getId()).isEqualTo(task.getId());
        assertThat(driver.offers(id)).isEqualTo(Map.of(rep, "open"));
    }

    @Test
    void reasonThatAnotherRepWroteDoesNotCount() {
        String id = driver.receive(completeLead());
        String rep = driver.task(id).getAssignee();
        driver.signedIn().as(MANAGER, () -> answers.writeDraft(id, NoteDrafts.Purpose.DECLINE, "reason", "not mine"));

        assertThatThrownBy(() -> driver.complete(rep, id, Map.of("outcome", "declined")))
                .hasMessageContaining("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "ACCEPTED", ""})
    void answerThatIsNeitherYesNorNoIsRefusedAndTheTaskStays(String outcome) {
        String id = driver.receive(completeLead());
        Task task = driver.task(id);

        assertThatThrownBy(() -> driver.complete(task.getAssignee(), id, Map.of("outcome", outcome)))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(driver.task(id).getId()).isEqualTo(task.getId());
    }

    @Test
    void reminderComesAtHalfTimeAndLeavesTheOfferOpen() {
        String id = driver.receive(completeLead());
        Task task = driver.task(id);
        Instant halfTime =
                task.getDueDate().toInstant().minus(Duration.ofMinutes(15).dividedBy(2));

        assertThat(driver.job(id, REMINDER).getDuedate().toInstant())
                .isCloseTo(halfTime, within(2, ChronoUnit.SECONDS));
        driver.runJob(id, REMINDER);

        assertThat(driver.task(id).getId()).isEqualTo(task.getId());
        assertThat(driver.timeline(id)).endsWith("offered", "reminded");
        assertThat(driver.job(id, REMINDER)).isNull();
    }

    @Test
    void hotLeadMayWaitAQuarterOfAnHour() {
        String id = driver.receive(completeLead());

        assertWaits(id, Duration.ofMinutes(15), 80);
    }

    @Test
    void leadToNurtureMayWaitADay() {
        String id = driver.receive(leadToNurture());

        assertWaits(id, Duration.ofDays(1), 20);
    }

    private void assertWaits(String id, Duration time, int priority) {
        Task task = driver.task(id);
        assertThat(task.getDueDate().toInstant()).isCloseTo(Instant.now().plus(time), within(30, ChronoUnit.SECONDS));
        assertThat(task.getDueDate()).isEqualTo(driver.job(id, TIME_OVER).getDuedate());
        assertThat(task.getPriority()).isEqualTo(priority);
    }

    @Test
    void offerThatTimesOutGoesToAnotherRep() {
        String id = driver.receive(completeLead());
        String first = driver.task(id).getAssignee();

        driver.runJob(id, TIME_OVER);

        assertThat(driver.task(id).getAssignee()).isNotEqualTo(first);
        assertThat(driver.offers(id)).containsEntry(first, "timed_out");
        assertThat(driver.timeline(id)).endsWith("timed_out", "offered");
        assertThatThrownBy(() -> driver.signedIn().as(first, () -> answers.accept(id)))
                .isInstanceOfAny(NotFound.class, Conflict.class);
    }

    @Test
    void afterThreeRepsTheManagerAssignsByHand() {
        String id = driver.receive(completeLead());
        TreeSet<String> asked = new TreeSet<>();
        for (int offer = 1; offer <= 3; offer++) {
            asked.add(driver.task(id).getAssignee());
            driver.runJob(id, TIME_OVER);
        }

        assertThat(asked).as("never twice to the same").hasSize(3);
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadAssignmentProcess.ASSIGN_BY_HAND);
        assertThat(driver.task(id).getAssignee()).isNull();
        assertThat(driver.lead(id).offeredTo()).isNull();
    }

    @Test
    void declinesAndTimeOutsCountTogether() {
        String id = driver.receive(leadFor("rep1", "rep2"));
        String first = driver.task(id).getAssignee();
        driver.signedIn().as(first, () -> answers.decline(id, "Too far"));

        driver.runJob(id, TIME_OVER);

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadAssignmentProcess.ASSIGN_BY_HAND);
        assertThat(driver.offers(id).values()).containsExactlyInAnyOrder("declined", "timed_out");
    }

    @Test
    void withNobodyToAskTheManagerAssignsByHand() {
        String id = driver.receive(leadFor("somebody-else"));

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadAssignmentProcess.ASSIGN_BY_HAND);
        assertThat(driver.offers(id)).isEmpty();
    }

    @Test
    void leadAssignedByHandIsWorkedByThatRep() {
        String id = driver.receive(leadFor("somebody-else"));

        driver.signedIn().as(MANAGER, () -> answers.assign(id, "rep3"));

        assertThat(driver.lead(id).assignedTo()).isEqualTo("rep3");
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadWorkProcess.WORK_LEAD);
        assertThat(driver.task(id).getAssignee()).isEqualTo("rep3");
        assertThat(driver.timeline(id)).endsWith("assigned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "manager", "nobody-known", ""})
    void leadIsAssignedToRepsOnly(String username) {
        String id = driver.receive(leadFor("somebody-else"));
        String taskId = driver.task(id).getId();

        assertThatThrownBy(() -> driver.signedIn().as(MANAGER, () -> answers.assign(id, username)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please choose a rep");

        assertThat(driver.task(id).getId()).isEqualTo(taskId);
        assertThat(driver.lead(id).assignedTo()).isNull();
    }

    @Test
    void leadThatIsOfferedIsNotAssignedByHand() {
        String id = driver.receive(completeLead());

        assertThatThrownBy(() -> driver.signedIn().as(MANAGER, () -> answers.assign(id, "rep1")))
                .isInstanceOf(Conflict.class);
    }
}
