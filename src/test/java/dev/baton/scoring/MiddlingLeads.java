package dev.baton.scoring;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Tracking;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads in the middle of grade B: some points more or fewer than 20 leave it there, 20 fewer make it C. */
public final class MiddlingLeads {

    private MiddlingLeads() {}

    public static NewLead next() {
        NewLead full = LeadFixtures.completeLead();
        String email = UUID.randomUUID() + "@company.example";
        Contact contact = new Contact(
                new Contact.Person("Joan", "Doe", null),
                new Contact.Reach(email, null, "Acme"),
                Contact.Address.UNKNOWN,
                "Please call",
                null,
                Map.of());
        Tracking tracking = new Tracking("news", "email", null, null, null, null, false);
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
