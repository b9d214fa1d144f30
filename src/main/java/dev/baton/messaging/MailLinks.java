package dev.baton.messaging;

import dev.baton.lead.CampaignDirectory;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadConsents;
import dev.baton.shared.RandomToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Leads the links of a mail by way of Baton, and puts a picture of one dot into it, where the campaign counts that and
 * the lead agreed to be written to. Only links that stand in the template as they are: where they lead is kept here and
 * never in an address.
 */
@Component
class MailLinks {

    private static final int TOKEN_BYTES = 16;
    private static final int PICTURE = 0;

    private final JdbcClient jdbc;
    private final CampaignDirectory campaigns;
    private final MailSettings settings;

    MailLinks(JdbcClient jdbc, CampaignDirectory campaigns, MailSettings settings) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    /** Where a token leads. @param destination null: it is the picture's @param sentAt null: it is not known to be sent yet */
    record Way(UUID messageId, int number, String destination, String leadId, String template, Instant sentAt) {}

    boolean isCounted(Lead lead) {
        return LeadConsents.agrees(lead)
                && campaigns
                        .find(lead.campaignId())
                        .filter(campaign -> campaign.rules().countMails())
                        .isPresent();
    }

    /** Made again for another attempt, a mail gets the same ways. @param fixed links of the template, as they stand in it */
    @Transactional
    public String counted(UUID messageId, String html, List<String> fixed) {
        String text = html;
        for (int i = 0; i < fixed.size(); i++) {
            String way = way(messageId, i + 1, HtmlUtils.htmlUnescape(fixed.get(i)));
            text = text.replace("href=\"" + fixed.get(i) + "\"", "href=\"" + address("c", way) + "\"");
        }
        String picture =
                "<img src=\"" + address("o", way(messageId, PICTURE, null)) + "\" width=\"1\" height=\"1\" alt=\"\">";
        int end = text.lastIndexOf("</body>");
        return end < 0 ? text + picture : text.substring(0, end) + picture + text.substring(end);
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
