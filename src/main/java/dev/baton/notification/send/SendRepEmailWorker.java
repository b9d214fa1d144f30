package dev.baton.notification.send;

import dev.baton.identity.People;
import dev.baton.lead.Lead;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.staff.StaffMailChannel;
import dev.baton.messaging.staff.StaffMessages;
import dev.baton.notification.offer.OfferNotice;
import java.util.Optional;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/** Topic {@code send-rep-email}: a mail to the rep to whom a lead is offered, while the offer waits for an answer. */
@Component
@ExternalTaskSubscription(
        topicName = SendRepEmailWorker.TOPIC,
        lockDuration = 20_000,
        variableNames = {OfferNotice.LEAD_ID, OfferNotice.OFFER})
class SendRepEmailWorker extends NoticeWorker {

    static final String TOPIC = "send-rep-email";

    private final StaffMessages messages;
    private final StaffMailChannel mails;
    private final NoticeTexts texts;
    private final OfferNotice offers;
    private final People people;

    SendRepEmailWorker(
            StaffMessages messages, StaffMailChannel mails, NoticeTexts texts, OfferNotice offers, People people) {
        super("the rep", "the rep's e-mail address");
        this.messages = messages;
        this.mails = mails;
        this.texts = texts;
        this.offers = offers;
        this.people = people;
    }

    @Override
    Progress deliver(ExternalTask task) {
        String offer = task.getVariable(OfferNotice.OFFER);
        StaffMessages.Notice notice = new StaffMessages.Notice(
                task.getVariable(OfferNotice.LEAD_ID), task.getId(), "rep-email", "offer-" + offer);
        return messages.deliver(notice, mails, lead -> mail(lead, offer));
    }

    private Optional<StaffMailChannel.Mail> mail(Lead lead, String offer) {
        return offers.stillOpen(lead, offer)
                .flatMap(open -> people.email(open.username()))
                .map(address -> texts.mail("lead-offered", address, lead));
    }
}
