package dev.baton.lead.capture.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.gate.BotTrap;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.FormMetadata;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.LooseDate;
import dev.baton.shared.value.Nothing;
import dev.baton.shared.value.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.net.InetAddressUtils;
import org.springframework.stereotype.Component;

/** The body of {@code POST /v1/api/leads} (002, request body): checked, normalised, every problem named by its path. */
@Component
public class LeadRequest {

    private static final int NAME = 100;
    private static final int LINE = 255;
    private static final int ADDRESS = 2_000;
    private static final int CONSENT_TEXT = 2_000;
    private static final int MESSAGE = 10_000;
    private static final int MOST_SECONDS = 86_400;
    private static final String BY_HAND = "manual";

    private final CampaignDirectory campaigns;
    private final Clock clock;

    LeadRequest(CampaignDirectory campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** A lead as it was asked for, and what of the body was left out. */
    public record Read(NewLead lead, CampaignInfo campaign, List<String> warnings) {}

    /** Reads the whole body. A person who enters a lead may know little of it; everybody else brings what 002 requires. */
    public Read read(JsonNode json, Sender sender) {
        JsonFields body = JsonFields.of(json);
        CampaignInfo campaign = campaign(body);
        String source = body.line("source", NAME);
        if (!sender.isPerson() || (source != null && !source.equals(BY_HAND))) {
            requireAll(body);
        }
        JsonFields form = body.object("form_metadata");
        JsonFields web = body.object("tracking");
        Contact contact = contact(body, web, campaign, sender);
        NewLead lead = new NewLead(
                campaign == null ? null : campaign.id(),
                new NewLead.Arrival(
                        source == null ? BY_HAND : source, null, sender.user().username(), form(form)),
                contact,
                sender.isSignedIn() ? financial(body, campaign) : new Financial(null, null, null),
                details(body.object("lead_details")),
                tracking(web),
                body.line("language", 20, Nothing.ANYWHERE),
                sender.isSignedIn() ? body.names("assign_to", 100) : List.of(),
                new NewLead.Consent(form.flag("consent_given"), form.text("consent_text", CONSENT_TEXT)));
        form.has(BotTrap.HIDDEN_FIELD);
        form.has(BotTrap.SECONDS);
        body.requireSound();
        return new Read(lead, campaign, body.warnings());
    }

    private static void requireAll(JsonFields body) {
        body.require("source", "Please say where the lead comes from, such as landing-page");
        JsonFields contact = body.object("contact");
        contact.require("firstName", Nothing.IN_FIRST_NAME, "Please give the first name");
        contact.require("lastName", Nothing.ELSEWHERE, "Please give the last name");
        contact.require("email", Nothing.ANYWHERE, "Please give an e-mail address");
    }

    private CampaignInfo campaign(JsonFields body) {
        String id = body.line("campaign_id", LINE);
        CampaignInfo campaign = id == null ? null : campaigns.find(id).orElse(null);
        if (campaign == null) {
            body.problem("campaign_id", id == null ? "Please choose a campaign" : "There is no such campaign");
        }
        return campaign;
    }

    private Contact contact(JsonFields body, JsonFields web, CampaignInfo campaign, Sender sender) {
        JsonFields contact = body.object("contact");
        String region = campaign == null ? null : campaign.region();
        String email = email(contact);
        String phone = phone(contact, region);
        if (!says(contact, "email") && !says(contact, "phone")) {
            contact.require("email", Nothing.ANYWHERE, "Please give an e-mail address or a phone number");
        }
        JsonFields details = body.object("lead_details");
        return new Contact(
                new Contact.Person(
                        contact.line("firstName", NAME, Nothing.IN_FIRST_NAME),
                        contact.line("lastName", NAME, Nothing.ELSEWHERE),
                        birth(contact, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))),
                new Contact.Reach(email, phone, contact.line("company", LINE, Nothing.ANYWHERE)),
                new Contact.Address(
                        contact.line("city", NAME, Nothing.IN_PLACE),
                        contact.line("region", NAME, Nothing.IN_PLACE),
                        contact.line("country", NAME, Nothing.IN_PLACE),
                        contact.line("postal_code", 20, Nothing.ANYWHERE)),
                message(details),
                web(web, sender),
                custom(body, campaign));
    }

    private static boolean says(JsonFields contact, String name) {
        return contact.has(name)
                && !Nothing.ANYWHERE.isSaidBy(contact.value(name).asText());
    }

    private static Financial financial(JsonFields body, CampaignInfo campaign) {
        return FinancialFields.read(body.object("financial"), campaign == null ? "USD" : campaign.currency());
    }

    private static Map<String, String> custom(JsonFields body, CampaignInfo campaign) {
        Map<String, String> fields = CustomFields.read(body, campaign == null ? List.of() : campaign.ownFields());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    public static LocalDate birth(JsonFields contact, LocalDate today) {
        LocalDate date = contact.date("date_of_birth");
        if (date != null && !LooseDate.isBirth(date, today)) {
            contact.problem("date_of_birth", LooseDate.NO_BIRTH);
        }
        return date;
    }

    public static String email(JsonFields contact) {
        String given = contact.line("email", LINE, Nothing.ANYWHERE);
        EmailAddress email = EmailAddress.parse(given).orElse(null);
        if (given != null && email == null) {
            contact.problem("email", "Invalid email format");
        }
        return email == null ? null : email.value();
    }

    public static String phone(JsonFields contact, String region) {
        String given = contact.line("phone", 60, Nothing.ANYWHERE);
        PhoneNumber phone =
                given == null ? null : PhoneNumber.parse(given, region).orElse(null);
        if (given != null && phone == null) {
            contact.problem("phone", "Invalid phone format; with the country's code it is always understood: +1 …");
        }
        if (phone != null && PhoneNumber.hasExtension(given, region)) {
            contact.warn("phone", "is kept without its extension");
        }
        return phone == null ? null : phone.e164();
    }

    /** A text of more than one line says something. */
    public static String message(JsonFields fields) {
        String message = fields.text("message", MESSAGE);
        return message == null || Nothing.ANYWHERE.isSaidBy(message) ? null : message;
    }

    private static FormMetadata form(JsonFields form) {
        String type = form.line("form_type", NAME);
        String version = form.line("form_version", NAME);
        Instant sent = form.time("timestamp");
        return type == null && version == null && sent == null ? null : new FormMetadata(type, version, sent);
    }

    private static LeadDetails details(JsonFields details) {
        return new LeadDetails(
                details.line("service_interest", LINE, Nothing.ANYWHERE),
                details.line("urgency", 50, Nothing.ANYWHERE),
                details.line("budget_range", 50, Nothing.ANYWHERE),
                details.line("timeline", NAME, Nothing.ANYWHERE));
    }

    private static Contact.Web web(JsonFields web, Sender sender) {
        return new Contact.Web(
                web.line("visitor_id", LINE),
                web.line("session_id", LINE),
                sender.addressOfLead(address(web, sender)),
                web.cutText("user_agent", ADDRESS),
                web.cutText("referrer_url", ADDRESS),
                web.cutText("landing_page_url", ADDRESS));
    }

    /** What anybody says of their own address is no proof of it. */
    private static String address(JsonFields web, Sender sender) {
        if (sender.kind() == Sender.Kind.ANYBODY) {
            if (web.has("ip_address")) {
                web.warn("ip_address", "counts with a token only and was left out; the connection's address is kept");
            }
            return null;
        }
        String given = web.line("ip_address", 45);
        if (given != null && !InetAddressUtils.isIPv4(given) && !InetAddressUtils.isIPv6(given)) {
            web.problem("ip_address", "This is no IP address, such as 203.0.113.7 or 2001:db8::7");
        }
        return given;
    }

    private static Tracking tracking(JsonFields web) {
        return new Tracking(
                web.line("utm_source", LINE, Nothing.ANYWHERE),
                web.line("utm_medium", LINE, Nothing.ANYWHERE),
                web.line("utm_campaign", LINE, Nothing.ANYWHERE),
                web.line("utm_term", LINE, Nothing.ANYWHERE),
                web.line("utm_content", LINE, Nothing.ANYWHERE),
                JsonNumbers.roundedUpTo(web, "time_on_page_seconds", MOST_SECONDS),
                web.flag("return_visitor"));
    }
}
