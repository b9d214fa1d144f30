package dev.baton.intake.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a form can ask for, and where it stands in the body of {@code POST /v1/api/leads}. */
public enum FormField {
    FIRST_NAME("contact.firstName", "given-name", "text", 100),
    LAST_NAME("contact.lastName", "family-name", "text", 100),
    EMAIL("contact.email", "email", "email", 255),
    PHONE("contact.phone", "tel", "tel", 60),
    COMPANY("contact.company", "organization", "text", 255),
    SERVICE("lead_details.service_interest", "off", "choice", 255),
    URGENCY("lead_details.urgency", "off", "choice", 50),
    BUDGET("lead_details.budget_range", "off", "choice", 50),
    TIMELINE("lead_details.timeline", "off", "choice", 100),
    MESSAGE("lead_details.message", "off", "lines", 10_000);

    private static final List<FormField> NEEDED = List.of(FIRST_NAME, LAST_NAME, EMAIL);

    private final String path;
    private final String autocomplete;
    private final String kind;
    private final int longest;

    FormField(String path, String autocomplete, String kind, int longest) {
        this.path = path;
        this.autocomplete = autocomplete;
        this.kind = kind;
        this.longest = longest;
    }

    @JsonCreator
    static FormField of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.apiName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field of a form"));
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return path;
    }

    String autocomplete() {
        return autocomplete;
    }

    /** {@code text}, {@code email}, {@code tel}, {@code lines}, or {@code choice} where options are known. */
    String kind() {
        return kind;
    }

    int longest() {
        return longest;
    }

    /** A lead that is posted always has these (002, validation rules). */
    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** Whether a campaign names its options itself. */
    boolean hasOwnOptions() {
        return this == BUDGET || this == TIMELINE;
    }
}
