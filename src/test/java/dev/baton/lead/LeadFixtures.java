package dev.baton.lead;

import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CampaignDirectory.LeadRules;
import dev.baton.lead.campaign.CampaignDirectory.Notices;
import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.lead.campaign.RoutedReps;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.contact.ProtectedPerson;
import dev.baton.lead.id.LeadIds;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.seal.SealFixtures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.cors.CorsConfiguration;

/** Leads for tests. */
public final class LeadFixtures {

    public static final String CAMPAIGN = "nextcloud-installation-2025";

    private LeadFixtures() {}

    /** A campaign to which anybody may post from pages of Baton's own. */
    public static CampaignInfo campaign(List<String> reps, List<String> services) {
        return campaign(reps, services, Writing.BY_CONSENT);
    }

    /** The same, with its own right to write to its leads. */
    public static CampaignInfo campaign(List<String> reps, List<String> services, Writing writing) {
        CaptureRules capture = new CaptureRules(null, null, false, new CorsConfiguration(), null, null, Map.of());
        return new CampaignInfo(
                CAMPAIGN,
                "Nextcloud",
                "active",
                "US",
                "en",
                "USD",
                null,
                reps.isEmpty() ? RoutedReps.EVERY_REP : RoutedReps.these(reps),
                services,
                List.of(),
                Notices.NONE,
                new LeadRules(writing, false, true, null, false, 2557),
                capture);
    }

    /** There is this campaign and no other. */
    public static CampaignDirectory only(CampaignInfo campaign) {
        return new CampaignDirectory() {
            @Override
            public Optional<CampaignInfo> find(String campaignId) {
                return Optional.of(campaign).filter(one -> one.id().equals(campaignId));
            }

            @Override
            public List<CampaignInfo> all() {
                return List.of(campaign);
            }
        };
    }

    /** Fills every field, from a page of ours: 100 points but for the source, which is paid search. */
    public static NewLead completeLead() {
        return lead(contact("Joan", "Doe", UUID.randomUUID() + "@company.example"));
    }

    /** A lead that only these reps may be offered. */
    public static NewLead leadFor(String... reps) {
        return lead(contact("Joan", "Doe", UUID.randomUUID() + "@company.example"), List.of(reps));
    }

    /** Nothing is known but a name and a free-mail address: grade D. */
    public static NewLead leadToNurture() {
        Contact contact = new Contact(
                new Contact.Person("Dora", "Doe", null),
                new Contact.Reach(UUID.randomUUID() + "@gmail.com", null, null),
                Contact.Address.UNKNOWN,
                null,
                null,
                Map.of());
        return new NewLead(
                CAMPAIGN,
                new NewLead.Arrival("spreadsheet", null, "test", null),
                contact,
                null,
                LeadDetails.NONE,
                Tracking.NONE,
                null,
                List.of(),
                new NewLead.Consent(null, null));
    }

    /** The same lead, sent by this visitor or program: a form, a token, a person. */
    public static NewLead sentBy(String sender, NewLead lead, NewLead.Consent consent) {
        return new NewLead(
                lead.campaignId(),
                new NewLead.Arrival(lead.arrival().source(), lead.arrival().importId(), sender, null),
                lead.contact(),
                lead.financial(),
                lead.details(),
                lead.tracking(),
                lead.language(),
                lead.reps(),
                consent);
    }

    /** The same lead, brought by an uploaded sheet. */
    public static NewLead ofSheet(NewLead lead) {
        return new NewLead(
                lead.campaignId(),
                new NewLead.Arrival(
                        lead.arrival().source(),
                        UUID.randomUUID(),
                        lead.arrival().receivedBy(),
                        null),
                lead.contact(),
                lead.financial(),
                lead.details(),
                lead.tracking(),
                lead.language(),
                lead.reps(),
                new NewLead.Consent(lead.consent().given(), null));
    }

    public static NewLead lead(Contact contact) {
        return lead(contact, List.of());
    }

    /** Somebody new who agreed to mail, in a campaign of the test's own. */
    public static NewLead leadOf(String campaign) {
        return lead(campaign, contact("Joan", "Doe", UUID.randomUUID() + "@company.example"), List.of());
    }

    public static NewLead lead(Contact contact, List<String> reps) {
        return lead(CAMPAIGN, contact, reps);
    }

    private static NewLead lead(String campaign, Contact contact, List<String> reps) {
        return new NewLead(
                campaign,
                new NewLead.Arrival("landing-page", null, "test", null),
                contact,
                null,
                new LeadDetails("Nextcloud Installation", "High (Same day)", "$5000-$10000", "Within 2 weeks"),
                new Tracking("google", "cpc", "q4", null, null, 200, true),
                "en",
                reps,
                new NewLead.Consent(true, null));
    }

    public static Contact contact(String first, String last, String email) {
        return new Contact(
                new Contact.Person(first, last, null),
                new Contact.Reach(email, "+15551234567", "Acme"),
                new Contact.Address("Austin", "TX", "US", "73301"),
                "Please call",
                null,
                Map.of());
    }

    /** A lead that has come in, sealed by {@link #vault}. */
    public static Lead received(NewLead from, Instant now) {
        String id = LeadIds.next(now);
        return ScorableLeads.lead(id, from, vault().seal(id, from.contact(), from.financial()), now);
    }

    /** Opens what {@link #received} has sealed. */
    public static LeadVault vault() {
        return new LeadVault(SealFixtures.sealer(), SealFixtures.blindIndex());
    }

    /** Finds these leads, by their ids. */
    public static Leads leads(Map<String, Lead> known, ApplicationEventPublisher events, Clock clock) {
        return new Leads(null, vault(), null, ScorableLeads.FREE_MAIL, null, events, clock) {
            @Override
            public Optional<Lead> find(String leadId) {
                return Optional.ofNullable(known.get(leadId));
            }
        };
    }

    public static LeadAccess access(Leads leads) {
        return new LeadAccess(leads, null);
    }

    /** @return the lead, as part of another one */
    public static Lead mergedInto(String other, Lead lead) {
        lead.mergeInto(other, lead.updatedAt());
        return lead;
    }

    /** @return the lead, frozen at its person's request */
    public static Lead restricted(Lead lead) {
        lead.protect(lead.person().restricted(lead.createdAt()), lead.updatedAt());
        return lead;
    }

    /** @param unconfirmed it is to confirm by e-mail that it agreed @return the lead */
    public static Lead consent(Boolean given, boolean unconfirmed, Lead lead) {
        lead.protect(new ProtectedPerson(given, unconfirmed, null, null), lead.updatedAt());
        return lead;
    }
}
