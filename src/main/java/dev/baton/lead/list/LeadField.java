package dev.baton.lead.list;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a lead that a column may fill. */
public enum LeadField {
    FIRST_NAME("First name", Group.CONTACT),
    LAST_NAME("Last name", Group.CONTACT),
    FULL_NAME("Full name", Group.CONTACT),
    EMAIL("E-mail", Group.CONTACT),
    PHONE("Phone", Group.CONTACT),
    COMPANY("Company", Group.CONTACT),
    SSN("SSN", Group.FINANCIAL),
    DATE_OF_BIRTH("Date of birth", Group.CONTACT),
    NPV("Net present value", Group.FINANCIAL),
    OFFER("Offer", Group.FINANCIAL),
    CITY("City", Group.CONTACT),
    REGION("State or region", Group.CONTACT),
    COUNTRY("Country", Group.CONTACT),
    POSTAL_CODE("Postal code", Group.CONTACT),
    CAMPAIGN("Campaign", Group.OTHER),
    OWNER("Owner", Group.OTHER),
    SOURCE("Source", Group.OTHER),
    UTM_MEDIUM("Medium", Group.OTHER),
    UTM_CAMPAIGN("UTM campaign", Group.OTHER),
    UTM_TERM("UTM term", Group.OTHER),
    UTM_CONTENT("UTM content", Group.OTHER),
    LANGUAGE("Language", Group.CONTACT),
    SERVICE_INTEREST("Service interest", Group.INTEREST),
    URGENCY("Urgency", Group.INTEREST),
    BUDGET_RANGE("Budget", Group.INTEREST),
    TIMELINE("Timeline", Group.INTEREST),
    MESSAGE("Message", Group.INTEREST),
    NOTES("Notes", Group.OTHER),
    CONSENT("Consent", Group.OTHER),
    EMAIL_OPT_OUT("E-mail opt-out", Group.OTHER),
    SMS_OPT_OUT("SMS opt-out", Group.OTHER),
    DO_NOT_CONTACT("Do not contact", Group.OTHER);

    /** Where the console lists the field. */
    public enum Group {
        CONTACT,
        FINANCIAL,
        INTEREST,
        OTHER
    }

    private final String label;
    private final Group group;

    LeadField(String label, Group group) {
        this.label = label;
        this.group = group;
    }

    public static Optional<LeadField> ofJsonName(String name) {
        return Stream.of(values())
                .filter(field -> field.jsonName().equals(name))
                .findFirst();
    }

    @JsonValue
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }
}
