package dev.baton.notification;

import static dev.baton.lead.LeadFixtures.completeLead;
import static dev.baton.lead.LeadFixtures.leadToNurture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a message about an offer when the mail server or Twilio fails, or the offer is over. */
class OfferDeliveryIT extends OfferNotices {

    @ParameterizedTest
    @EnumSource(names = {"BUSY_AT_RECIPIENT", "BUSY_AFTER_DOT", "HANGS_UP_BEFORE_DATA", "HANGS_UP_AFTER_DOT"})
    void whateverTheMailServerDoesTheRepHasTheLeadAndTheMailArrivesLaterOnce(ScriptedMailServer.Mood mood) {
        wishes.repsWant(true, false);
        mails.mood(mood);
        String id = told(leadToNurture());
        notices.work(id);
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(EMAIL, ANSWER);

        mails.mood(ScriptedMailServer.Mood.TAKES);
        mails.taken().clear();
        notices.waitingTimeIsOver(id);
        notices.work(id);
        notices.work(id);

        assertThat(mails.taken()).hasSize(1);
        assertThat(driver.waitsAt(id)).containsExactly(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(FakeStaffServices.Mood.class)
    void whateverTwilioDoesTheRepHasTheLeadAndTheTextArrivesLaterOnce(FakeStaffServices.Mood mood) {
        wishes.repsWant(false, true);
        outside.mood(mood);
        outside.retryAfter("0");
        String id = told(completeLead());
        notices.work(id);
        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo(ANSWER);

        outside.mood(FakeStaffServices.Mood.TAKES);
        notices.waitingTimeIsOver(id);
        notices.work(id);
        notices.work(id);

        assertThat(outside.taken("sms")).hasSize(1);
        assertThat(driver.waitsAt(id)).doesNotContain(SMS);
    }

    @Test
    void whatIsRefusedIsAnIncidentThatNamesNobody() {
        wishes.repsWant(true, true);
        outside.mood(FakeStaffServices.Mood.GONE);
        mails.mood(ScriptedMailServer.Mood.REFUSES_RECIPIENT);
        String id = told(completeLead());

        notices.work(id);

        assertThat(notices.incidents(id))
                .containsExactlyInAnyOrder(
                        "The message about a lead to the rep has not gone out: the mail server refused the mail for"
                                + " good (550). See whether the rep's e-mail address is right, then retry.",
                        "The message about a lead to the rep's phone has not gone out: Twilio refused the message"
                                + " (400, code 21211). See whether the number of the rep and of TWILIO_PHONE_NUMBER,"
                                + " or the Twilio account, is right, then retry.");
        assertThat(driver.timeline(id)).endsWith("notice_failed", "notice_failed");
    }

    @Test
    void acceptanceIsNotHeldUpByAMessageThatWaits() {
        wishes.repsWant(true, false);
        mails.mood(ScriptedMailServer.Mood.BUSY_AT_RECIPIENT);
        String id = told(leadToNurture());
        notices.work(id);

        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));

        assertThat(driver.task(id).getTaskDefinitionKey()).isEqualTo("UserTask_WorkLead");
        assertThat(driver.waitsAt(id)).doesNotContain(EMAIL, ANSWER);
    }

    @Test
    void offerThatIsOverIsNotToldAnyMore() {
        wishes.repsWant(true, false);
        String id = told(leadToNurture());
        driver.runJob(id, "BoundaryEvent_TimeOver");

        notices.work(id);

        assertThat(mails.taken()).isEmpty();
        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(TELL, ANSWER);
    }
}
