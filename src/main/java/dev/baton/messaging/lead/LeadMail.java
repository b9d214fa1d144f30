package dev.baton.messaging.lead;

import dev.baton.content.MailTemplates;
import dev.baton.content.RenderedMail;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.contact.Contact;
import dev.baton.messaging.links.MailLinks;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.messaging.smtp.SmtpSender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the mail to a lead from a template. Our own id travels in it, so that an answer or a bounce can be told. */
@Component
public class LeadMail {

    private final MailTemplates templates;
    private final LeadVault vault;
    private final CampaignDirectory campaigns;
    private final People people;
    private final ConsentConfirmation confirmation;
    private final MailSettings settings;
    private final SmtpSender smtp;
    private final MailLinks links;

    public LeadMail(
            MailTemplates templates,
            LeadVault vault,
            CampaignDirectory campaigns,
            People people,
            ConsentConfirmation confirmation,
            MailSettings settings,
            SmtpSender smtp,
            MailLinks links) {
        this.templates = templates;
        this.vault = vault;
        this.campaigns = campaigns;
        this.people = people;
        this.confirmation = confirmation;
        this.settings = settings;
        this.smtp = smtp;
        this.links = links;
    }

    public MimeMessage make(UUID messageId, Lead lead, String template) {
        Contact contact = vault.contact(lead);
        Map<String, String> values = new HashMap<>(values(lead, contact));
        if (ConsentConfirmation.TEMPLATE.equals(template)) {
            values.put("confirm_link", confirmation.link(lead.id()).orElseThrow());
            return make(messageId, contact.email(), template, templates.render(template, values));
        }
        String wayOut = links.wayOut(messageId);
        values.put(MailTemplates.WAY_OUT, wayOut);
        RenderedMail rendered = templates.renderWithWayOut(template, values);
        if (MailKind.of(template) != MailKind.FIRST_ANSWER && links.isCounted(lead)) {
            rendered = links.counted(messageId, rendered, templates.fixedLinks(template));
        }
        return unsubscribable(make(messageId, contact.email(), template, rendered), wayOut);
    }

    /** The button of mail programs (RFC 2369); by one press without a page (RFC 8058) where the address is a safe one. */
    private static MimeMessage unsubscribable(MimeMessage mail, String wayOut) {
        try {
            mail.setHeader("List-Unsubscribe", "<" + wayOut + ">");
            if (wayOut.startsWith("https:")) {
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same to anybody. */
    public MimeMessage make(UUID messageId, String to, String template, Map<String, String> values) {
        return make(messageId, to, template, templates.render(template, values));
    }

    private MimeMessage make(UUID messageId, String to, String template, RenderedMail rendered) {
        try {
            IdentifiedMessage mail = new IdentifiedMessage(smtp.session(), messageId, settings.from());
            MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.from(), settings.fromName()));
            helper.setTo(to);
            helper.setSubject(rendered.subject());
            helper.setText(rendered.text(), rendered.html());
            mail.setHeader("X-Baton-Message", messageId.toString());
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The e-mail " + template + " could not be made");
        }
    }

    Map<String, String> values(Lead lead) {
        return values(lead, vault.contact(lead));
    }

    private Map<String, String> values(Lead lead, Contact contact) {
        String campaign = campaigns
                .find(lead.campaignId())
                .map(CampaignDirectory.CampaignInfo::name)
                .orElse("");
        String rep = lead.assignedTo() == null
                ? settings.fromName()
                : people.find(lead.assignedTo()).map(Person::displayName).orElse(settings.fromName());
        return Map.of(
                "first_name",
                text(contact.firstName()),
                "last_name",
                text(contact.lastName()),
                "company",
                text(contact.company()),
                "campaign_name",
                campaign,
                "rep_name",
                rep,
                "has_phone",
                contact.phone() == null ? "" : "yes",
                "reference",
                lead.duplicateOf() == null ? lead.id() : lead.duplicateOf());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** JavaMail would make a Message-ID of its own. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(jakarta.mail.Session session, UUID id, String from) {
            super(session);
            this.messageId = "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
