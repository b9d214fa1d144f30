package dev.baton.messaging.links;

import dev.baton.content.RenderedMail;
import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.messaging.smtp.MailSettings;
import dev.baton.shared.token.RandomToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * The links of a mail that lead to Baton: the one to unsubscribe by, in each; and, where the campaign counts that and
 * the lead agreed to be written to, those of the template and a picture of one dot. Only links that stand in the template as they are: where they lead is kept here and
 * never in an address.
 */
@Component
public class MailLinks {

    private static final int TOKEN_BYTES = 16;
    private static final int PICTURE = 0;
    private static final int WAY_OUT = -1;

    private final JdbcClient jdbc;
    private final CampaignDirectory campaigns;
    private final MailSettings settings;

    MailLinks(JdbcClient jdbc, CampaignDirectory campaigns, MailSettings settings) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    /** Where a token leads. @param destination null: to no page @param sentAt null: it is not known to be sent yet */
    public record Way(UUID messageId, int number, String destination, String leadId, String template, Instant sentAt) {

        boolean isPicture() {
            return number == PICTURE;
        }

        boolean isWayOut() {
            return number == WAY_OUT;
        }
    }

    public boolean isCounted(Lead lead) {
        return lead.person().agrees()
                && campaigns
                        .find(lead.campaignId())
                        .filter(campaign -> campaign.rules().countMails())
                        .isPresent();
    }

    /** Made again for another attempt, a mail gets the same ways. @param fixed links of the template, as they stand in it */
    @Transactional
    public RenderedMail counted(UUID messageId, RenderedMail mail, List<String> fixed) {
        String text = mail.html();
        for (int i = 0; i < fixed.size(); i++) {
            String way = way(messageId, i + 1, HtmlUtils.htmlUnescape(fixed.get(i)));
            text = text.replace("href=\"" + fixed.get(i) + "\"", "href=\"" + address("c", way) + "\"");
        }
        String picture =
                "<img src=\"" + address("o", way(messageId, PICTURE, null)) + "\" width=\"1\" height=\"1\" alt=\"\">";
        return new RenderedMail(mail.subject(), mail.text(), text).withHtml(picture);
    }

    /** The address by which the reader of this mail unsubscribes. */
    @Transactional
    public String wayOut(UUID messageId) {
        return settings.publicUrl() + "/u/" + way(messageId, WAY_OUT, null);
    }

    private String way(UUID messageId, int number, String destination) {
        return jdbc.sql("insert into mail_link as known (token, message_id, number, destination) values (?, ?, ?, ?)"
                        + " on conflict (message_id, number) do update set token = known.token returning token")
                .params(RandomToken.of(TOKEN_BYTES), messageId, number, destination)
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Way> find(String token) {
        return jdbc.sql(
                        """
                        select w.message_id, w.number, w.destination, m.lead_id, m.template,
                            case when m.state = 'accepted' then m.changed_at end
                        from mail_link w join message m on m.id = w.message_id where w.token = ?
                        """)
                .param(token)
                .query((row, number) -> new Way(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
                .optional();
    }

    private String address(String kind, String token) {
        return settings.publicUrl() + "/t/" + kind + "/" + token;
    }
}
