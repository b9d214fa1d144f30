package dev.baton.notification;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static dev.baton.lead.LeadFixtures.ofSheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.task.LeadHandover;
import dev.baton.lead.Lead;
import dev.baton.lead.NewLead;
import dev.baton.notification.offer.OfferWishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code offer-notification}. */
class OfferNotificationProcessIT extends OfferNotices {

    private static final String QUIET = "IntermediateEvent_QuietHoursOver";

    @Autowired
    TransactionTemplate transactions;

    @Test
    void offerIsMadeAtOnceAndMailedBesidesWithoutThePerson() {
        wishes.repsWant(true, false);
        NewLead lead = leadToNurture();
        String id = driver.receive(lead);
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(TELL, ANSWER);
        assertThat(mails.taken()).isEmpty();

        driver.runJob(id, TELL);
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(EMAIL, ANSWER);
        notices.work(id);

        assertThat(mails.taken()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("To: " + driver.task(id).getAssignee() + "@", "https://baton.example/leads/" + id)
                .doesNotContain(lead.contact().email(), lead.contact().lastName()));
        assertThat(driver.waitsAt(id)).containsExactly(ANSWER);
        assertThat(driver.timeline(id)).endsWith("offered", "notice_sent");
    }

    @Test
    void whoWantsNothingCostsNothing() {
        wishes.repsWant(false, false);

        assertThat(driver.waitsAt(driver.receive(leadToNurture()))).containsExactly(ANSWER);
    }

    @Test
    void leadOfASheetIsNotTold() {
        wishes.repsWant(true, true);
        String id = driver.receive(ofSheet(leadToNurture()));

        assertThat(driver.waitsAt(id)).containsExactly(ANSWER);
    }

    @Test
    void onlyUrgentLeadsAreTexted() {
        wishes.repsWant(false, true);
        assertThat(driver.waitsAt(driver.receive(leadToNurture()))).containsExactly(ANSWER);
        String id = driver.receive(completeLead());

        driver.runJob(id, TELL);
        assertThat(driver.waitsAt(id)).contains(SMS, ANSWER).doesNotContain(EMAIL);
        notices.work(id);

        assertThat(outside.taken("sms")).singleElement().satisfies(text -> assertThat(text)
                .contains("To=+14155552671", "From=+14155550100", "https://baton.example/leads/" + id)
                .doesNotContain("Joan", "Acme"));
    }

    @Test
    void nextRepIsToldOfTheNextOfferAndNobodyTwice() {
        wishes.repsWant(true, false);
        String id = told(leadToNurture());
        notices.work(id);
        String first = driver.task(id).getAssignee();
        driver.runJob(id, "BoundaryEvent_TimeOver");
        driver.runJob(id, TELL);
        notices.work(id);
        notices.work(id);

        String second = driver.task(id).getAssignee();
        assertThat(second).isNotEqualTo(first);
        assertThat(mails.taken()).hasSize(2);
        assertThat(mails.taken().get(1)).contains("To: " + second + "@");
    }

    @Test
    void repToWhomAManagerGivesTheLeadIsTold() {
        wishes.repsWant(true, false);
        String id = told(leadToNurture());
        notices.work(id);
        String other = OfferWishes.REPS.stream()
                .filter(rep -> !rep.equals(driver.task(id).getAssignee()))
                .findFirst()
                .orElseThrow();
        transactions.executeWithoutResult(transaction -> {
            Lead lead = driver.lead(id);
            beans.getBean(LeadHandover.class)
                    .give(Map.of(lead, other), new LeadHandover.Giving("manager", true, Map.of()));
        });
        driver.runJob(id, TELL);
        notices.work(id);

        assertThat(driver.task(id).getAssignee()).isEqualTo(other);
        assertThat(mails.taken()).hasSize(2);
        driver.complete(other, id, Map.of("outcome", "accepted"));
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo("UserTask_WorkLead");
    }

    @Test
    void messageWaitsUntilTheQuietHoursEnd() {
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        wishes.repsWant(true, false, now.minusHours(1), now.plusHours(1));
        String id = told(leadToNurture());
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(QUIET, ANSWER);
        assertThat(Duration.between(
                        Instant.now(), driver.job(id, QUIET).getDuedate().toInstant()))
                .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(61));

        wishes.repsWant(true, false);
        driver.runJob(id, QUIET);
        notices.work(id);

        assertThat(mails.taken()).hasSize(1);
    }
}
