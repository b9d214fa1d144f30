package dev.baton.lead.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The personal values of a lead. Sealed at rest, never logged, never in the engine. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        String firstName,
        String lastName,
        String email,
        String phone,
        String company,
        LocalDate dateOfBirth,
        String city,
        String region,
        String country,
        String postalCode,
        String message,
        Web web,
        Map<String, String> customFields) {

    public Contact {
        customFields = customFields == null ? Map.of() : Map.copyOf(customFields);
    }

    /** What the browser told: enough to single a person out, so it is sealed as well. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Web(
            @Nullable String visitorId,
            @Nullable String sessionId,
            @Nullable String ipAddress,
            @Nullable String userAgent,
            @Nullable String referrerUrl,
            @Nullable String landingPageUrl) {

        public static final Web NONE = new Web(null, null, null, null, null, null);
    }

    public String fullName() {
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    }

    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
