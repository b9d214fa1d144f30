package dev.baton.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTest {

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    /** What was sealed before can be opened for as long as the database is there. */
    @Test
    void isOneFlatDocumentWhenSealed() throws Exception {
        Contact contact = new Contact(
                new Contact.Person("Ann", "Lee", LocalDate.of(1980, 2, 3)),
                new Contact.Reach("ann@company.example", "+15551234567", "Acme"),
                new Contact.Address("Austin", "TX", "US", "73301"),
                "Please call",
                new Contact.Web("visitor", null, "198.51.100.7", null, null, null),
                Map.of("color", "red"));
        String sealed =
                """
                {"firstName":"Ann","lastName":"Lee","dateOfBirth":[1980,2,3],"email":"ann@company.example",
                 "phone":"+15551234567","company":"Acme","city":"Austin","region":"TX","country":"US",
                 "postalCode":"73301","message":"Please call","web":{"visitorId":"visitor","ipAddress":"198.51.100.7"},
                 "customFields":{"color":"red"}}
                """;
        assertThat(json.readTree(json.writeValueAsString(contact))).isEqualTo(json.readTree(sealed));
        assertThat(json.readValue(sealed, Contact.class)).isEqualTo(contact);
        assertThat(json.readValue("{\"customFields\":{}}", Contact.class)).isEqualTo(Contact.UNKNOWN);
    }
}
