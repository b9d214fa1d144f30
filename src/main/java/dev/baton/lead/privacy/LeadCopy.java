package dev.baton.lead.privacy;

import dev.baton.identity.People;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.consent.Confirmations;
import dev.baton.lead.consent.LeadConsents;
import dev.baton.lead.consent.LegalBasisUses;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.merge.LeadValues;
import dev.baton.lead.state.Tracking;
import dev.baton.lead.timeline.LeadTimeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is known of leads, in words that the person behind them can read. */
@Component
public class LeadCopy {

    private final Leads leads;
    private final LeadVault vault;
    private final LeadTimeline timeline;
    private final CampaignDirectory campaigns;
    private final People people;
    private final LeadConsents consents;
    private final LegalBasisUses uses;
    private final Confirmations confirmations;
    private final JdbcClient jdbc;

    LeadCopy(
            Leads leads,
            LeadVault vault,
            LeadTimeline timeline,
            CampaignDirectory campaigns,
            People people,
            LeadConsents consents,
            LegalBasisUses uses,
            Confirmations confirmations,
            JdbcClient jdbc) {
        this.leads = leads;
        this.vault = vault;
        this.timeline = timeline;
        this.campaigns = campaigns;
        this.people = people;
        this.consents = consents;
        this.uses = uses;
        this.confirmations = confirmations;
        this.jdbc = jdbc;
    }

    public List<Map<String, Object>> of(List<String> leadIds) {
        Map<String, String> names = people.names();
        return leads.load(leadIds).stream().map(lead -> one(lead, names)).toList();
    }

    private Map<String, Object> one(Lead lead, Map<String, String> names) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("Number", lead.id());
        copy.put(
                "Campaign",
                campaigns
                        .find(lead.campaignId())
                        .map(CampaignDirectory.CampaignInfo::name)
                        .orElse(lead.campaignId()));
        copy.put("Where the data came from", origin(lead));
        copy.putAll(LeadValues.of(lead, vault).all());
        copy.put("What your browser told", browser(lead));
        copy.put("Status", lead.status().apiName());
        copy.put("Score and grade", lead.score() + ", " + lead.grade());
        copy.put(
                "Reasons of the score",
                lead.judgement().scoreBreakdown().stream()
                        .map(part -> part.points() + ": " + part.reason())
                        .toList());
        putConsent(lead, copy);
        copy.put("Who read financial data", readers(lead, names));
        copy.put("Timeline", entries(lead, names));
        return copy;
    }

    private void putConsent(Lead lead, Map<String, Object> copy) {
        copy.put("Consent given", lead.person().consentGiven());
        copy.put(
                "Consent as recorded",
                consents.of(lead.id()).stream().map(LeadCopy::consent).toList());
        copy.put(
                "Written to without consent",
                uses.of(lead.id()).stream().map(LeadCopy::use).toList());
        copy.put(
                "Confirmation asked for by e-mail",
                confirmations.of(lead.id()).map(LeadCopy::confirmation).orElse(null));
    }

    private static Map<String, Object> consent(LeadConsents.Recorded recorded) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("When", recorded.recordedAt().toString());
        copy.put("Given", recorded.given());
        copy.put("For", String.join(", ", recorded.channels()));
        copy.put("By way of", recorded.source());
        copy.put("Text", recorded.text());
        return copy;
    }

    private static Map<String, Object> use(LegalBasisUses.Use use) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("When", use.usedAt().toString());
        copy.put("E-mail", use.template());
        copy.put("Legal basis", use.basis().dbName());
        copy.put("Why", use.text());
        return copy;
    }

    private static Map<String, Object> confirmation(Confirmations.Confirmation asked) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("Asked last", asked.askedAt().toString());
        copy.put("Times asked", asked.asked());
        copy.put(
                "Confirmed",
                asked.confirmedAt() == null ? null : asked.confirmedAt().toString());
        copy.put("Confirmed from IP address", asked.from());
        return copy;
    }

    private static Map<String, Object> origin(Lead lead) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("Source", lead.enquiry().origin().source());
        origin.put("Received", lead.createdAt().toString());
        Tracking tracking = lead.enquiry().tracking();
        origin.put("Campaign source", tracking.utmSource());
        origin.put("Campaign medium", tracking.utmMedium());
        origin.put("Campaign name", tracking.utmCampaign());
        origin.put("Campaign term", tracking.utmTerm());
        origin.put("Campaign content", tracking.utmContent());
        UUID importId = lead.enquiry().origin().importId();
        origin.put("Sheet", importId == null ? null : importId.toString());
        return origin;
    }

    private Map<String, Object> browser(Lead lead) {
        Contact.Web web = vault.contact(lead).web();
        Map<String, Object> told = new LinkedHashMap<>();
        if (web != null) {
            told.put("Visitor", web.visitorId());
            told.put("Session", web.sessionId());
            told.put("IP address", web.ipAddress());
            told.put("Browser", web.userAgent());
            told.put("Page before", web.referrerUrl());
            told.put("Page", web.landingPageUrl());
        }
        return told;
    }

    private List<String> readers(Lead lead, Map<String, String> names) {
        return jdbc.sql("select username, at from audit_log_view where subject_type = 'lead'"
                        + " and subject_id = ? and action = 'financial_read' order by at")
                .param(lead.id())
                .query((row, number) -> name(row.getString(1), names) + ", on "
                        + row.getTimestamp(2).toInstant())
                .list();
    }

    private List<Map<String, Object>> entries(Lead lead, Map<String, String> names) {
        return jdbc.sql("select activity_type, performed_by, description_sealed, created_at from lead_activity"
                        + " where lead_id = ? order by created_at, id")
                .param(lead.id())
                .query((row, number) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("When", row.getTimestamp(4).toInstant().toString());
                    entry.put("What", row.getString(1).replace('_', ' '));
                    entry.put("By", name(row.getString(2), names));
                    entry.put("Text", timeline.open(lead.id(), row.getBytes(3)));
                    return entry;
                })
                .list();
    }

    private static String name(String username, Map<String, String> names) {
        return names.getOrDefault(username, username);
    }
}
