package dev.baton.notification.send;

import dev.baton.lead.Lead;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.staff.StaffMessages;
import dev.baton.messaging.staff.StaffServiceSettings;
import dev.baton.messaging.staff.TwilioSms;
import dev.baton.notification.NoticeSettings;
import dev.baton.notification.offer.OfferNotice;
import dev.baton.notification.offer.OwnNoticesStore;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/** Topic {@code send-sms}: a text to the rep to whom an urgent lead is offered, while the offer waits for an answer. */
@Component
@ExternalTaskSubscription(
        topicName = SendSmsWorker.TOPIC,
        lockDuration = 20_000,
        variableNames = {OfferNotice.LEAD_ID, OfferNotice.OFFER})
class SendSmsWorker extends NoticeWorker {

    static final String TOPIC = "send-sms";

    private final StaffMessages messages;
    private final NoticeTexts texts;
    private final OfferNotice offers;
    private final OwnNoticesStore people;
    private final TwilioSms twilio;

    SendSmsWorker(
            StaffMessages messages,
            NoticeTexts texts,
            OfferNotice offers,
            OwnNoticesStore people,
            NoticeSettings settings,
            StaffServiceSettings services,
            Clock clock) {
        super("the rep's phone", "the number of the rep and of TWILIO_PHONE_NUMBER, or the Twilio account,");
        this.messages = messages;
        this.texts = texts;
        this.offers = offers;
        this.people = people;
        this.twilio = settings.sms().isOn()
                ? new TwilioSms(settings.sms().account(), settings.sms().url(), services, clock)
                : null;
    }

    @Override
    Progress deliver(ExternalTask task) {
        if (twilio == null) {
            throw new SettingMissing("TWILIO_ACCOUNT_SID");
        }
        String offer = task.getVariable(OfferNotice.OFFER);
        StaffMessages.Notice notice =
                new StaffMessages.Notice(task.getVariable(OfferNotice.LEAD_ID), task.getId(), "sms", "offer-" + offer);
        return messages.deliver(notice, twilio, lead -> text(lead, offer));
    }

    private Optional<TwilioSms.Text> text(Lead lead, String offer) {
        return offers.stillOpen(lead, offer)
                .map(open -> people.of(open.username()).phone())
                .map(phone -> new TwilioSms.Text(phone, texts.forSms(lead)));
    }
}
