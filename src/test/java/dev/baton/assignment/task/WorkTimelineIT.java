package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every step of a rep's work leaves an activity. */
@BatonTest
class WorkTimelineIT {

    private static final String REP = "rep1";
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

    @Test
    void anEmailAndADateToComeBackStandThere() {
        record("contacted", "email", TOMORROW);

        assertThat(driver.timeline(id)).endsWith("accepted", "email_sent", "follow_up_set", "status_changed");
    }

    @Test
    void theSameDayAgainIsNoNews() {
        record("contacted", "none", TOMORROW);
        record("contacted", "none", TOMORROW);

        assertThat(driver.timeline(id)).endsWith("follow_up_set", "status_changed");
    }

    @Test
    void aProposalIsSentOnce() {
        record("contacted", "none", null);
        record("qualified", "none", null);
        record("proposal", "none", null);
        record("proposal", "none", null);

        assertThat(driver.timeline(id))
                .endsWith("proposal_sent", "status_changed")
                .containsOnlyOnce("proposal_sent");
    }

    private void record(String status, String contact, String followUpDate) {
        driver.signedIn()
                .as(
                        REP,
                        () -> answers.record(
                                id, new OfferTasks.Step(status, contact, null, followUpDate, false, null, null)));
    }
}
