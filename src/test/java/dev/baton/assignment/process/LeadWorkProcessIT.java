package dev.baton.assignment.process;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.assignment.task.OfferTasks;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through {@code lead-work}. */
@BatonTest
class LeadWorkProcessIT {

    private static final String REP = "rep1";
    private static final String OTHER_REP = "rep2";
    private static final String FOLLOW_UP_DUE = "IntermediateEvent_FollowUpDue";
    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    @Autowired
    ApplicationContext beans;

    @Autowired
    OfferTasks answers;

    private LeadDriver driver;
    private String id;

    @BeforeEach
    void acceptLead() {
        driver = new LeadDriver(beans);
        id = driver.receive(leadFor(REP));
        driver.signedIn().as(REP, () -> answers.accept(id));
    }

    @ParameterizedTest
    @CsvSource({
        "contacted",
        "contacted contacted",
        "contacted qualified",
        "contacted qualified qualified",
        "contacted qualified proposal",
        "contacted qualified proposal proposal"
    })
    void stepAlongTheAllowedTransitionsKeepsTheTaskWithTheRep(String steps) {
        String last = walk(steps);

        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.of(last));
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadWorkProcess.WORK_LEAD);
        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    @ParameterizedTest
    @CsvSource({
        "contacted qualified proposal closed_won",
        "contacted qualified proposal closed_lost",
        "contacted qualified closed_lost",
        "contacted closed_lost",
        "closed_lost"
    })
    void wonOrLostLeadEndsTheWork(String steps) {
        String last = walk(steps);

        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.of(last));
        assertThat(driver.task(id)).isNull();
        assertThat(driver.waitsAt(id)).doesNotContain(LeadWorkProcess.WORK_LEAD);
        assertThat(driver.timeline(id)).endsWith("status_changed");
    }

    @ParameterizedTest
    @CsvSource({"'',qualified", "contacted qualified,closed_won"})
    void stepThatIsNotAllowedIsRefusedAndTheTaskStays(String before, String wanted) {
        String last = walk(before);
        String taskId = driver.task(id).getId();

        assertThatThrownBy(() -> record(wanted, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("cannot become");

        assertThat(driver.task(id).getId()).isEqualTo(taskId);
        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.of(last));
    }

    @Test
    void statusThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> record("sold", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> driver.complete(REP, id, Map.of("status", "sold")))
                .isInstanceOf(InvalidInput.class);
        assertThat(driver.task(id)).isNotNull();
    }

    @Test
    void followUpDateHidesTheTaskUntilThatMorning() {
        record("contacted", TOMORROW);

        assertThat(driver.task(id)).isNull();
        assertThat(driver.job(id, FOLLOW_UP_DUE).getDuedate().toInstant())
                .isEqualTo(LocalDate.parse(TOMORROW).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC))
                .isEqualTo(driver.lead(id).followUpDate());

        driver.runJob(id, FOLLOW_UP_DUE);

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(LeadWorkProcess.WORK_LEAD);
        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    /** From 00:00 to 08:59 by UTC, today's morning is still to come. */
    @Test
    void followUpTodayIsTakenAndTheTaskIsThereTodayAtTheLatest() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        record("contacted", today);

        assertThat(driver.lead(id).followUpDate())
                .isEqualTo(LocalDate.parse(today).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
        boolean waits = driver.lead(id).followUpDate().isAfter(Instant.now());
        assertThat(driver.task(id) == null).isEqualTo(waits);
        assertThat(driver.job(id, FOLLOW_UP_DUE) != null).isEqualTo(waits);
    }

    @Test
    void repWhoGoesOnEarlierGetsTheTaskBackAtOnce() {
        record("contacted", TOMORROW);

        record("qualified", null);

        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.QUALIFIED);
        assertThat(driver.lead(id).followUpDate()).isNull();
        assertThat(driver.job(id, FOLLOW_UP_DUE)).isNull();
        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    @Test
    void refusedStepWhileWaitingLeavesTheFollowUpDate() {
        record("contacted", TOMORROW);

        assertThatThrownBy(() -> record("closed_won", null)).isInstanceOf(Conflict.class);

        assertThat(driver.task(id)).isNull();
        assertThat(driver.job(id, FOLLOW_UP_DUE)).isNotNull();
    }

    @Test
    void leadCanBeClosedWhileItWaits() {
        record("contacted", TOMORROW);

        record("closed_lost", null);

        assertThat(driver.task(id)).isNull();
        assertThat(driver.job(id, FOLLOW_UP_DUE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "next week", "31.12.2030"})
    void followUpDateThatIsPastOrUnreadableIsRefused(String date) {
        assertThatThrownBy(() -> record("contacted", date)).isInstanceOf(InvalidInput.class);

        assertThat(driver.task(id)).isNotNull();
        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void contactAndNoteStandOnTheTimeline() {
        record(new OfferTasks.Step("contacted", "call", "Wants an offer by Friday", null, false, null, null));

        assertThat(driver.timeline(id)).endsWith("accepted", "call_made", "status_changed");
    }

    /** In the console and, with the form that says so, in Tasklist. */
    @Test
    void theNoteOfATryThatFailedGoesWithNoLaterStep() {
        driver.signedIn().as(REP, () -> answers.writeNote(id, "text", "Given up"));
        record("contacted", null);
        assertThat(driver.timeline(id)).doesNotContain("note_added");

        driver.signedIn().as(REP, () -> answers.writeNote(id, "text", "Given up again"));
        driver.signedIn().as(REP, () -> answers.writeNote(id, "text", null));
        driver.complete(REP, id, Map.of("status", "qualified", "contact", "none"));
        assertThat(driver.timeline(id)).doesNotContain("note_added");
    }

    @Test
    void colleagueCannotRecordAnything() {
        assertThatThrownBy(() -> driver.signedIn()
                        .as(
                                OTHER_REP,
                                () -> answers.record(
                                        id, new OfferTasks.Step("contacted", null, null, null, false, null, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> driver.signedIn()
                        .as(
                                "manager",
                                () -> answers.record(
                                        id, new OfferTasks.Step("contacted", null, null, null, false, null, null))))
                .isInstanceOf(Conflict.class);
        assertThat(driver.lead(id).status()).isEqualTo(LeadStatus.NEW);
    }

    /** @return the last status */
    private String walk(String steps) {
        String last = "new";
        for (String step : steps.split(" ")) {
            if (!step.isEmpty()) {
                record(step, null);
                last = step;
            }
        }
        return last;
    }

    private void record(String status, String followUpDate) {
        record(new OfferTasks.Step(status, "none", null, followUpDate, false, null, null));
    }

    private void record(OfferTasks.Step step) {
        driver.signedIn().as(REP, () -> answers.record(id, step));
    }
}
