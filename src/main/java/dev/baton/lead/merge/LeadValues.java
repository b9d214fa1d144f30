package dev.baton.lead.merge;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.Financial.Amount;
import dev.baton.lead.state.LeadDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What is known of a lead, by the names of the API's fields: to lay two side by side and make one of both. */
public final class LeadValues {

    static final String CUSTOM = "custom_fields.";

    private final Map<String, String> values = new LinkedHashMap<>();

    private LeadValues() {}

    public static LeadValues of(Lead lead, LeadVault vault) {
        LeadValues read = new LeadValues();
        read.contact(vault.contact(lead));
        read.details(lead.enquiry().details());
        read.put("language", lead.enquiry().language());
        read.put("consent_given", lead.person().consentGiven());
        Financial financial = vault.financial(lead);
        read.put("ssn", financial.ssn());
        read.put("npv", text(financial.npv()));
        read.put("offer", text(financial.offer()));
        return read;
    }

    private void contact(Contact contact) {
        put("first_name", contact.firstName());
        put("last_name", contact.lastName());
        put("email", contact.email());
        put("phone", contact.phone());
        put("company", contact.company());
        put("date_of_birth", contact.dateOfBirth());
        put("city", contact.city());
        put("region", contact.region());
        put("country", contact.country());
        put("postal_code", contact.postalCode());
        put("message", contact.message());
        new TreeSet<>(contact.customFields().keySet())
                .forEach(name -> put(CUSTOM + name, contact.customFields().get(name)));
    }

    private void details(LeadDetails details) {
        put("service_interest", details.serviceInterest());
        put("urgency", details.urgency());
        put("budget_range", details.budgetRange());
        put("timeline", details.timeline());
    }

    String get(String field) {
        return values.get(field);
    }

    public Map<String, String> all() {
        return values;
    }

    /** @param value null takes it away */
    void put(String field, Object value) {
        values.put(field, value == null ? null : value.toString());
    }

    /** @param web what the browser told stays with its own lead */
    Contact contact(Contact.Web web) {
        Map<String, String> custom = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(CUSTOM) && value != null) {
                custom.put(field.substring(CUSTOM.length()), value);
            }
        });
        String birth = get("date_of_birth");
        return new Contact(
                new Contact.Person(get("first_name"), get("last_name"), birth == null ? null : LocalDate.parse(birth)),
                new Contact.Reach(get("email"), get("phone"), get("company")),
                new Contact.Address(get("city"), get("region"), get("country"), get("postal_code")),
                get("message"),
                web,
                custom);
    }

    LeadDetails details() {
        return new LeadDetails(get("service_interest"), get("urgency"), get("budget_range"), get("timeline"));
    }

    Boolean consent() {
        return get("consent_given") == null ? null : Boolean.valueOf(get("consent_given"));
    }

    Financial financial() {
        return new Financial(get("ssn"), amount(get("npv")), amount(get("offer")));
    }

    private static String text(Amount amount) {
        return amount == null ? null : amount.amount().toPlainString() + " " + amount.currency();
    }

    private static Amount amount(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", 2);
        return new Amount(new BigDecimal(parts[0]), "null".equals(parts[1]) ? null : parts[1]);
    }
}
