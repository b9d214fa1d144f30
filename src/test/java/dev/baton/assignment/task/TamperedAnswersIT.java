package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.state.LeadStatus;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Variables that an answer may not bring, and would bring to no other lead or colleague if it could. */
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

        tamper(REP, mine, Map.of("leadId", other));
        driver.complete(REP, mine, Map.of("outcome", "accepted"));

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

        tamper(second, id, Map.of("offerNumber", 1));
        driver.complete(second, id, Map.of("outcome", "accepted"));

        assertThat(driver.lead(id).assignedTo()).isEqualTo(second);
        assertThat(driver.offers(id)).isEqualTo(Map.of(first, "timed_out", second, "accepted"));
    }

    @Test
    void acceptanceCannotHandTheLeadToAColleague() {
        String id = driver.receive(leadFor(REP));

        tamper(REP, id, Map.of("assignee", OTHER_REP, "offeredTo", OTHER_REP));
        driver.complete(REP, id, Map.of("outcome", "accepted"));

        assertThat(driver.lead(id).assignedTo()).isEqualTo(REP);
        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    @Test
    void outcomeCannotReachAnotherLead() {
        String mine = working(REP);
        String other = working(OTHER_REP);

        tamper(REP, mine, Map.of("leadId", other));
        driver.complete(REP, mine, Map.of("status", "closed_lost"));

        assertThat(driver.lead(other).status()).isEqualTo(LeadStatus.NEW);
        assertThat(driver.lead(mine).status()).isEqualTo(LeadStatus.CLOSED_LOST);
    }

    @Test
    void outcomeCannotPutTheTaskOnAColleaguesDesk() {
        String id = working(REP);

        tamper(REP, id, Map.of("assignee", OTHER_REP));
        driver.complete(REP, id, Map.of("status", "contacted"));

        assertThat(driver.task(id).getAssignee()).isEqualTo(REP);
    }

    /** Not with the answer, where they are refused; and what got in by another way changes nothing. */
    private void tamper(String rep, String leadId, Map<String, Object> variables) {
        assertThatThrownBy(() -> driver.complete(rep, leadId, variables))
                .hasMessageContaining("The form of this task asks for no variable");
        beans.getBean(RuntimeService.class).setVariables(driver.task(leadId).getProcessInstanceId(), variables);
    }

    private String working(String rep) {
        String id = driver.receive(leadFor(rep));
        driver.complete(rep, id, Map.of("outcome", "accepted"));
        return id;
    }
}
