package dev.baton.messaging.staff;

import dev.baton.content.MailTemplates;
import dev.baton.identity.People;
import dev.baton.lead.LeadVault;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.links.MailLinks;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.smtp.MailServer;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the staff's mails to a mail server of the test's own. */
public final class StaffMailDriver {

    private final StaffMailSender sender;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    public StaffMailDriver(ApplicationContext beans, StaffMails.Texts texts, int port) {
        MailSettings house = beans.getBean(MailSettings.class);
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                false,
                house.from(),
                house.fromName(),
                Duration.ofSeconds(5),
                house.retryAfter(),
                house.publicUrl());
        SmtpSender smtp = new SmtpSender(settings, new MailServer("127.0.0.1", port));
        LeadMail mails = new LeadMail(
                beans.getBean(MailTemplates.class),
                beans.getBean(LeadVault.class),
                beans.getBean(CampaignDirectory.class),
                beans.getBean(People.class),
                beans.getBean(dev.baton.lead.consent.ConsentConfirmation.class),
                settings,
                smtp,
                beans.getBean(MailLinks.class));
        this.sender = sender(beans, texts, settings, smtp, mails);
    }

    private StaffMailSender sender(
            ApplicationContext beans, StaffMails.Texts texts, MailSettings settings, SmtpSender smtp, LeadMail mails) {
        return new StaffMailSender(
                beans.getBean(JdbcClient.class),
                beans.getBean(MessageLife.class),
                texts,
                mails,
                smtp,
                settings,
                beans.getBean(TransactionTemplate.class),
                meters,
                beans.getBean(Clock.class));
    }

    public void send() {
        sender.send();
    }

    public double failed() {
        return meters.counter("baton.staff.mails.failed").count();
    }
}
