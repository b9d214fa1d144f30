package dev.baton.lead.merge;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.LeadDetails;
import dev.baton.testing.Unique;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person nobody else is, who comes in several times and tells of themselves now more, now less. */
public final class OnePerson {

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String phone = Unique.phone();
    private final String last = Unique.name();

    public String email() {
        return "ann-" + tag + "@person.example";
    }

    public String phone() {
        return phone;
    }

    public String last() {
        return last;
    }

    /** With the same e-mail address and another phone. */
    public NewLead byEmail(String company, String... reps) {
        return lead(email(), new OnePerson().phone, company, null, reps);
    }

    public NewLead byPhone(String company, String... reps) {
        return lead(new OnePerson().email(), phone, company, null, reps);
    }

    /** With nothing in common but name and birth date, the name written in another way. */
    public NewLead byNameAndBirth(boolean shouted, LocalDate birth) {
        OnePerson other = new OnePerson();
        Contact contact = contact(other.email(), other.phone, null, birth);
        return shouted ? lead(shouted(contact)) : lead(contact);
    }

    public NewLead lead(String email, String phone, String company, LocalDate birth, String... reps) {
        return LeadFixtures.lead(contact(email, phone, company, birth), List.of(reps));
    }

    public NewLead in(String campaignId, NewLead lead) {
        return new NewLead(
                campaignId,
                new NewLead.Arrival(lead.arrival().source(), null, "test", null),
                lead.contact(),
                null,
                asksForNothingOfOurs(lead.details()),
                lead.tracking(),
                lead.language(),
                List.of(),
                new NewLead.Consent(true, null));
    }

    /** So that the score is short of 100 points, and more can be seen. */
    private static LeadDetails asksForNothingOfOurs(LeadDetails from) {
        return new LeadDetails("Roof tiles", from.urgency(), from.budgetRange(), from.timeline());
    }

    private static NewLead lead(Contact contact) {
        return LeadFixtures.lead(contact);
    }

    private static Contact shouted(Contact from) {
        return new Contact(
                new Contact.Person(
                        from.lastName().toUpperCase(java.util.Locale.ROOT),
                        from.firstName().toUpperCase(java.util.Locale.ROOT) + ",",
                        from.dateOfBirth()),
                new Contact.Reach(from.email(), from.phone(), null),
                Contact.Address.UNKNOWN,
                null,
                null,
                Map.of());
    }

    private Contact contact(String email, String phone, String company, LocalDate birth) {
        return new Contact(
                new Contact.Person("Ann", last, birth),
                new Contact.Reach(email, phone, company),
                new Contact.Address("Austin", "TX", "US", "73301"),
                "Please call",
                null,
                Map.of("color", company == null ? "none" : company));
    }
}
