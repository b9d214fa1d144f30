package dev.baton.lead.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The personal values of a lead. Sealed at rest, never logged, never in the engine. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @JsonUnwrapped Person person,
        @JsonUnwrapped Reach reach,
        @JsonUnwrapped Address address,
        String message,
        Web web,
        Map<String, String> customFields) {

    public static final Contact UNKNOWN =
            new Contact(Person.UNKNOWN, Reach.UNKNOWN, Address.UNKNOWN, null, null, Map.of());

    public Contact {
        customFields = customFields == null ? Map.of() : Map.copyOf(customFields);
    }

    /** Who it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String firstName, String lastName, LocalDate dateOfBirth) {

        public static final Person UNKNOWN = new Person(null, null, null);
    }

    /** How they are reached, and where they work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reach(String email, String phone, String company) {

        public static final Reach UNKNOWN = new Reach(null, null, null);
    }

    /** Where they live. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(String city, String region, String country, String postalCode) {

        public static final Address UNKNOWN = new Address(null, null, null, null);
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

    /** A date of birth as everybody may see it: {@code 1980-**-**}. */
    public static @Nullable String maskedBirthday(@Nullable LocalDate birthday) {
        return birthday == null ? null : "%04d-**-**".formatted(birthday.getYear());
    }

    public String firstName() {
        return person.firstName;
    }

    public String lastName() {
        return person.lastName;
    }

    public String email() {
        return reach.email;
    }

    public String phone() {
        return reach.phone;
    }

    public String company() {
        return reach.company;
    }

    public LocalDate dateOfBirth() {
        return person.dateOfBirth;
    }

    public String city() {
        return address.city;
    }

    public String region() {
        return address.region;
    }

    public String country() {
        return address.country;
    }

    public String postalCode() {
        return address.postalCode;
    }

    public String fullName() {
        return ((firstName() == null ? "" : firstName()) + " " + (lastName() == null ? "" : lastName())).strip();
    }

    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
