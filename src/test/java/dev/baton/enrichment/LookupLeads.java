package dev.baton.enrichment;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Tracking;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads of which something can be looked up. */
public final class LookupLeads {

    private LookupLeads() {}

    /** 88 points while its domain counts as a business one, 73 when not. Gave no region. */
    public static NewLead at(String domain) {
        return lead(UUID.randomUUID() + "@" + domain, EnrichmentOn.Outside.IN_TEXAS);
    }

    /** @param email null: none; @param address on the net; null: not known */
    public static NewLead lead(String email, String address) {
        Contact.Web web = address == null ? null : new Contact.Web(null, null, address, null, null, null);
        Contact contact = new Contact(
                new Contact.Person("Joan", "Doe", null),
                new Contact.Reach(email, "+15551234567", "Acme"),
                Contact.Address.UNKNOWN,
                "Please call",
                web,
                Map.of());
        return fromNewsletter(contact);
    }

    private static NewLead fromNewsletter(Contact contact) {
        NewLead full = LeadFixtures.completeLead();
        Tracking tracking = new Tracking("news", "email", null, null, null, 200, true);
        return new NewLead(
                full.campaignId(),
                new NewLead.Arrival(full.arrival().source(), null, "test", null),
                contact,
                null,
                full.details(),
                tracking,
                "en",
                List.of(),
                new NewLead.Consent(true, null));
    }
}
