package dev.baton.lead.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.contact.Contact;
import dev.baton.lead.contact.FreeMailDomains;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noted of a lead's personal values for scoring, before they are sealed. */
class LeadTraitsTest {

    private static final LeadDetails DETAILS = new LeadDetails("Move", "Low", "$1", "Soon");

    private final FreeMailDomains freeMail = new FreeMailDomains();

    LeadTraitsTest() throws IOException {}

    @Test
    void formWithEveryFieldIsComplete() {
        assertThat(traits(contact("Ana", "Bell", "a@acme.example", "+1555", "Acme", "Hi"), DETAILS)
                        .formComplete())
                .isTrue();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"phone", "company", "message", "service", "urgency", "budget", "timeline"})
    void formWithoutAnOptionalFieldHoldsTheRequiredOnesOnly(String missing) {
        Contact contact = contact(
                "Ana",
                "Bell",
                "a@acme.example",
                unless(missing, "phone"),
                unless(missing, "company"),
                unless(missing, "message"));
        LeadDetails details = new LeadDetails(
                unless(missing, "service"),
                unless(missing, "urgency"),
                unless(missing, "budget"),
                unless(missing, "timeline"));
        assertThat(traits(contact, details).formComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({",Bell,a@acme.example", "Ana,,a@acme.example", "Ana,Bell,"})
    void formWithoutARequiredFieldCountsForNothing(String first, String last, String email) {
        assertThat(traits(contact(first, last, email, "+1555", "Acme", "Hi"), DETAILS)
                        .formComplete())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@gmail.com",
                "A@GMAIL.COM",
                "a@yopmail.com",
                "a@icloud.com",
                "\"a@b\"@web.de",
                "a@eu.yopmail.com"
            })
    void freeMailAndDisposableProvidersAreNoBusiness(String email) {
        assertThat(traits(contact("Ana", "Bell", email, null, null, null), DETAILS)
                        .businessEmail())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@acme.example", "gmail.com@acme.example", "a@notgmail.com", "a@gmail.com.acme.example"})
    void anyOtherDomainIsABusiness(String email) {
        assertThat(traits(contact("Ana", "Bell", email, null, null, null), DETAILS)
                        .businessEmail())
                .isTrue();
    }

    @Test
    void noAddressIsNeitherBusinessNorFreeMail() {
        assertThat(traits(contact("Ana", "Bell", null, null, null, null), DETAILS)
                        .businessEmail())
                .isNull();
    }

    private static String unless(String missing, String field) {
        return missing.equals(field) ? null : field;
    }

    private LeadTraits traits(Contact contact, LeadDetails details) {
        return LeadTraits.of(contact, details, freeMail.isBusiness(contact.email()));
    }

    private static Contact contact(
            String first, String last, String email, String phone, String company, String message) {
        return new Contact(
                new Contact.Person(first, last, null),
                new Contact.Reach(email, phone, company),
                Contact.Address.UNKNOWN,
                message,
                null,
                Map.of());
    }
}
