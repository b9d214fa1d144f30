package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.state.LeadStatus;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who completes a task over the engine's API may send any variables along; none of them reaches beyond that task. */
@BatonTest
class TamperedAnswersIT {

    private static final String REP = "rep1";
    private static final String OTHER_REP = "rep2";

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;

    @BeforeEach
    void makeDriver() {
        driver = new LeadDriver(beans);
    }

    @Test
    void acceptanceCannotReachAnotherLead() {
        String mine = driver.receive(leadFor(REP));
        String other = driver.receive(leadFor(OTHER_REP));

        driver.complete(REP, mine, Map.of("outcome", "accepted", "leadId", other));

        assertThat(driver.lead(other).assignedTo()).isNull();
        assertThat(driver.offers(other)).isEqualTo(Map.of(OTHER_REP, "open"));
        assertThat(driver.lead(mine).assignedTo()).isEqualTo(REP);
    }

    @Test
    void acceptanceCannotBeGivenToAnEarlierOffer() {
        String id = driver.receive(completeLead());
        String first = driver.task(id).getAssignee();
        driver.runJob(id, "BoundaryEvent_TimeOver");
        String second = driver.task(id).getAssignee();

        driver.complete(second, id, Map.of("outcome", "accepted", "offerNumber", 1));

        assertThat(driver.lead(id).assignedTo()).isEqualTo(second);
        assertThat(driver.offers(id)).isEqualTo(Map.of(first, "timed_out", second, "accepted"));
    }

    @Test
    void acceptanceCannotHandTheLeadToAColleague() {
        String id = driver.receive(leadFor(REP));

        driver.complete(REP, id, Map.of("outcome", "accepted", "assignee", OTHER_REP, "offeredTo", OTHER_REP));

        assertThat(driver.lead(id).assignedTo()).isEqualTo(REP);
        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    @Test
    void outcomeCannotReachAnotherLead() {
        String mine = working(REP);
        String other = working(OTHER_REP);

        driver.complete(REP, mine, Map.of("status", "closed_lost", "leadId", other));

        assertThat(driver.lead(other).status()).isEqualTo(LeadStatus.NEW);
        assertThat(driver.lead(mine).status()).isEqualTo(LeadStatus.CLOSED_LOST);
    }

    @Test
    void outcomeCannotPutTheTaskOnAColleaguesDesk() {
        String id = working(REP);

        driver.complete(REP, id, Map.of("status", "contacted", "assignee", OTHER_REP));

        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    private String working(String rep) {
        String id = driver.receive(leadFor(rep));
        driver.complete(rep, id, Map.of("outcome", "accepted"));
        return id;
    }
}
