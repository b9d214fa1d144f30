package dev.baton.notification;

import dev.baton.lead.NewLead;
import dev.baton.notification.offer.OfferWishes;
import dev.baton.notification.send.NoticeDriver;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What tests of messages about offers share: the services outside, well again, and reps who want what a test says. */
@NoticesOn
abstract class OfferNotices {

    static final String TELL = "CallActivity_TellRep";
    static final String ANSWER = "UserTask_AnswerOffer";
    static final String EMAIL = "ServiceTask_SendRepEmail";
    static final String SMS = "ServiceTask_SendSms";

    @Autowired
    ApplicationContext beans;

    final ScriptedMailServer mails = NoticesOn.Outside.MAILS;
    final FakeStaffServices outside = NoticesOn.Outside.SERVICES;
    LeadDriver driver;
    NoticeDriver notices;
    OfferWishes wishes;

    @BeforeEach
    void startAnew() {
        outside.reset();
        mails.mood(ScriptedMailServer.Mood.TAKES);
        mails.taken().clear();
        driver = new LeadDriver(beans);
        notices = new NoticeDriver(beans);
        wishes = new OfferWishes(beans);
    }

    @AfterEach
    void nobodyHasChosen() {
        wishes.forget();
    }

    /** @return a lead whose rep is about to be told */
    String told(NewLead lead) {
        String id = driver.receive(lead);
        driver.runJob(id, TELL);
        return id;
    }
}
