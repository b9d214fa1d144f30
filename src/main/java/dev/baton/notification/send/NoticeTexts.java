package dev.baton.notification.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.content.TextTemplates;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.messaging.staff.StaffMailChannel;
import dev.baton.notification.NoticeSettings;
import dev.baton.notification.NoticeSettings.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * What is told about a lead, as the service wants it: the words from {@code templates/notice/<channel>.liquid}, only
 * what the settings let out, and nothing that a lead wrote as markup.
 */
@Component
class NoticeTexts {

    private static final int LONGEST = 150;

    private final TextTemplates templates;
    private final CampaignDirectory campaigns;
    private final LeadVault vault;
    private final NoticeSettings settings;
    private final ObjectMapper json;

    NoticeTexts(
            TextTemplates templates,
            CampaignDirectory campaigns,
            LeadVault vault,
            NoticeSettings settings,
            ObjectMapper json) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.vault = vault;
        this.settings = settings;
        this.json = json;
    }

    /** The body of an incoming webhook. */
    String forSlack(Lead lead) {
        Map<String, String> values = values(lead, NoticeTexts::withoutSlackMarkup);
        return write(Map.of("text", templates.fill("notice/slack", values).strip()));
    }

    /** A message with an Adaptive Card: the template's first line is the title, each other line a line. */
    String forTeams(Lead lead) {
        Map<String, String> values = values(lead, NoticeTexts::withoutMarkdown);
        List<String> lines =
                templates.fill("notice/teams", values).strip().lines().toList();
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body",
                        lines.stream()
                                .map(line -> block(line, line.equals(lines.get(0))))
                                .toList(),
                "actions", List.of(Map.of("type", "Action.OpenUrl", "title", "Open the lead", "url", link(lead))));
        return write(Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    /** One line. */
    String forSms(Lead lead) {
        return templates
                .fill("notice/sms", values(lead, UnaryOperator.identity()))
                .strip();
    }

    /** @param template below {@code templates/email} */
    StaffMailChannel.Mail mail(String template, String to, Lead lead) {
        return new StaffMailChannel.Mail(to, template, values(lead, UnaryOperator.identity()));
    }

    private static Map<String, Object> block(String text, boolean title) {
        return Map.of("type", "TextBlock", "text", text, "wrap", true, "weight", title ? "Bolder" : "Default");
    }

    private Map<String, String> values(Lead lead, UnaryOperator<String> safe) {
        Map<String, String> values = new HashMap<>();
        values.put("link", link(lead));
        for (Shown shown : Shown.values()) {
            String value = settings.show().contains(shown) ? value(shown, lead) : null;
            values.put(shown.name().toLowerCase(Locale.ROOT), value == null ? "" : safe.apply(shortened(value)));
        }
        return values;
    }

    private String value(Shown shown, Lead lead) {
        return switch (shown) {
            case GRADE -> lead.grade().name();
            case SCORE -> String.valueOf(lead.score());
            case CAMPAIGN -> campaigns
                    .find(lead.campaignId())
                    .map(CampaignDirectory.CampaignInfo::name)
                    .orElse(null);
            case SERVICE -> lead.enquiry().details().serviceInterest();
            case NAME -> vault.contact(lead).fullName();
            case COMPANY -> vault.contact(lead).company();
        };
    }

    private String link(Lead lead) {
        String base = settings.publicUrl().toString();
        return (base.endsWith("/") ? base : base + "/") + "leads/" + lead.id();
    }

    private static String shortened(String value) {
        String line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String withoutSlackMarkup(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Cards know no way to write a bracket that is none. */
    private static String withoutMarkdown(String value) {
        return value.replace('[', '(').replace(']', ')').replaceAll("[*_`]", "");
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message to staff could not be written");
        }
    }
}
