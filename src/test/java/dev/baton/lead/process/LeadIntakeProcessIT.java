package dev.baton.lead.process;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.contact;
import static dev.baton.lead.LeadFixtures.lead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.NewLead;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.Tracking;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code lead-intake}. */
@BatonTest
class LeadIntakeProcessIT {

    private static final String FOLLOW_UP = "CallActivity_FollowUpLead";

    @Autowired
    ApplicationContext beans;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private LeadDriver driver;

    @BeforeEach
    void makeDriver() {
        driver = new LeadDriver(beans);
    }

    @Test
    void leadIsScoredGradedRoutedAndOfferedInOneTransaction() {
        String id = driver.receive(completeLead());

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo("UserTask_AnswerOffer");
        assertThat(driver.task(id).getAssignee()).startsWith("rep");
        assertThat(driver.lead(id).score()).isEqualTo(100);
        assertThat(driver.lead(id).grade()).isEqualTo(Grade.A);
        assertThat(driver.lead(id).judgement().scoreBreakdown()).isNotEmpty();
        assertThat(driver.lead(id).judgement().rulesVersion()).isNotBlank();
        assertThat(driver.lead(id).judgement().routing())
                .extracting(RoutingReason::username)
                .contains("rep1", "rep2", "rep3");
        assertThat(driver.timeline(id)).containsExactly("lead_created", "scored", "offered");
    }

    @Test
    void leadOfWhichAlmostNothingIsKnownIsOfferedToo() {
        String id = driver.receive(leadToNurture());

        assertThat(driver.lead(id).score()).isEqualTo(5);
        assertThat(driver.lead(id).grade()).isEqualTo(Grade.D);
        assertThat(driver.task(id)).isNotNull();
    }

    @Test
    void sameLeadWithinADayIsNotedOnTheFirstAndEnds() {
        NewLead lead = completeLead();
        String first = driver.receive(lead);

        String repeat = driver.receive(lead);

        assertThat(driver.instances(repeat)).isEmpty();
        assertThat(driver.lead(repeat).duplicateOf()).isEqualTo(first);
        assertThat(driver.lead(repeat).status()).isEqualTo(LeadStatus.CLOSED_LOST);
        assertThat(driver.timeline(first)).endsWith("duplicate_noted");
        assertThat(driver.task(first)).isNotNull();
    }

    @Test
    void sameAddressInOtherLettersIsTheSameLead() {
        String email = "Joan." + UUID.randomUUID() + "@Company.example";
        String first = driver.receive(lead(contact("Joan", "Doe", email)));

        String repeat = driver.receive(lead(contact("J.", "Doe", email.toUpperCase(java.util.Locale.ROOT))));

        assertThat(driver.lead(repeat).duplicateOf()).isEqualTo(first);
    }

    @Test
    void twiceInOneBatchIsARepeatToo() {
        NewLead lead = completeLead();

        List<String> ids = intake.receive(List.of(lead, lead, lead));

        assertThat(driver.lead(ids.get(1)).duplicateOf()).isEqualTo(ids.get(0));
        assertThat(driver.lead(ids.get(2)).duplicateOf()).isEqualTo(ids.get(0));
    }

    @Test
    void sameLeadAfterADayIsANewOne() {
        NewLead lead = completeLead();
        String first = driver.receive(lead);
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update lead set created_at = created_at - interval '25 hours' where id = ?")
                        .param(first)
                        .update());

        String second = driver.receive(lead);

        assertThat(driver.lead(second).duplicateOf()).isNull();
        assertThat(driver.task(second)).isNotNull();
    }

    @Test
    void samePersonInAnotherCampaignIsANewLead() {
        NewLead lead = completeLead();
        driver.receive(lead);

        String other = driver.receive(new NewLead(
                "q1-buyouts",
                new NewLead.Arrival(lead.arrival().source(), null, "test", null),
                lead.contact(),
                null,
                lead.details(),
                lead.tracking(),
                null,
                List.of(),
                new NewLead.Consent(true, null)));

        assertThat(driver.lead(other).duplicateOf()).isNull();
    }

    @Test
    void leadsWithoutAnAddressAreNoRepeatsOfEachOther() {
        NewLead lead = lead(contact("Joan", "Doe", null));
        driver.receive(lead);

        assertThat(driver.lead(driver.receive(lead)).duplicateOf()).isNull();
    }

    @Test
    void acceptedLeadIsWorkedAndFollowedUpAtTheSameTime() {
        String id = accepted();

        assertThat(driver.waitsAt(id)).containsExactly(FOLLOW_UP, "UserTask_WorkLead");
        driver.runJob(id, FOLLOW_UP);
        assertThat(driver.waitsAt(id)).containsExactly("ServiceTask_SendWelcome", "UserTask_WorkLead");
    }

    @Test
    void closedLeadEndsAllOfItsProcesses() {
        String id = accepted();
        driver.runJob(id, FOLLOW_UP);

        driver.complete(driver.lead(id).assignedTo(), id, Map.of("status", "closed_lost"));

        assertThat(driver.instances(id)).isEmpty();
    }

    @Test
    void campaignThatIsGoneTakesNothingDownButItself() {
        assertThatThrownBy(() -> driver.receive(new NewLead(
                        "no-such-campaign",
                        new NewLead.Arrival("landing-page", null, "test", null),
                        completeLead().contact(),
                        null,
                        LeadDetails.NONE,
                        Tracking.NONE,
                        null,
                        List.of(),
                        new NewLead.Consent(true, null))))
                .isInstanceOf(RuntimeException.class);
    }

    private String accepted() {
        String id = driver.receive(completeLead());
        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));
        return id;
    }
}
