package dev.baton.messaging.lead;

import dev.baton.content.MailTemplates;
import dev.baton.identity.People;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.messaging.links.MailLinks;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.queue.MessageTimeline;
import dev.baton.messaging.smtp.MailServer;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Baton's messages, sent to a mail server of the test's own. */
public final class Messages {

    private Messages() {}

    public static SendEmailWorker worker(ApplicationContext beans, int port) {
        return new SendEmailWorker(to(beans, port));
    }

    static LeadMessages to(ApplicationContext beans, int port) {
        MailSettings settings = settings(beans.getBean(MailSettings.class), port);
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
        return new LeadMessages(
                beans.getBean(MessageLife.class),
                mails,
                smtp,
                beans.getBean(Leads.class),
                beans.getBean(MessageTimeline.class),
                beans.getBean(SendDoor.class),
                settings,
                beans,
                ObservationRegistry.NOOP);
    }

    private static MailSettings settings(MailSettings house, int port) {
        return new MailSettings(
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
    }
}
