package dev.baton.intake.sheet.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    @ParameterizedTest
    @CsvSource({
        "Client Name, full_name",
        "CUSTOMER, full_name",
        "Borrower's Name, ",
        "First, first_name",
        "fname, first_name",
        "Surname, last_name",
        "clientFirstName, first_name",
        "Phone Number, phone",
        "Phone 1, phone",
        "Phone1, phone",
        "Cell, phone",
        "Mobile #, phone",
        "Primary Phone, phone",
        "Tel., phone",
        "E-mail, email",
        "Email Address, email",
        "Customer E-Mail, email",
        "Email 1, email",
        "DOB, date_of_birth",
        "D.O.B., date_of_birth",
        "Birth Date, date_of_birth",
        "SSN, ssn",
        "Social Security #, ssn",
        "Net Present Value, npv",
        "NPV ($), npv",
        "Offer Amount, offer",
        "ZIP, postal_code",
        "zip_code, postal_code",
        "State, region",
        "ST, region",
        "Town, city",
        "Company Name, company",
        "Lead Source, source",
        "Comments, notes",
        "Téléphone, phone",
        "Correo electrónico, email",
        "Vorname, first_name",
        "PLZ, postal_code",
        "Shoe size, ",
        "Phone 2, phone",
        "E-mail 2 - Value, email",
        "Secondary Email, email",
        "Other phone, phone",
        "E-mail 2 Address, email",
        "E-mail Type, ",
        "Company address, ",
        "E-mail 1 - Label, ",
        "Offer 2, ",
        "Email opt-in, consent",
        "Has Opted Out of Email, email_opt_out",
        "Unsubscribed from all email, email_opt_out",
        "SMS Opt Out, sms_opt_out",
        "Do Not Call, do_not_contact",
        "Legal basis for processing contact's data, ",
        "1, ",
        "Client, full_name"
    })
    void recognisesTheUsualHeaders(String header, String field) {
        assertThat(ColumnMapping.recognise(List.of(header), Map.of()).toMap()).containsEntry(header, field);
    }

    @Test
    void givesAFieldToTheFirstColumnOnly() {
        Map<String, String> mapping = ColumnMapping.recognise(List.of("City", "Town", "Email"), Map.of())
                .toMap();
        assertThat(mapping).containsExactlyEntriesOf(map("City", "city", "Town", null, "Email", "email"));
    }

    @Test
    void takesSeveralColumnsOfPhonesAndAddresses() {
        assertThat(ColumnMapping.recognise(List.of("Cell", "Phone", "Email", "Email (2)"), Map.of())
                        .toMap())
                .containsExactlyEntriesOf(
                        map("Cell", "phone", "Phone", "phone", "Email", "email", "Email (2)", "email"));
    }

    @Test
    void campaignsOfAdvertisingAreNotOurs() {
        assertThat(ColumnMapping.recognise(
                                List.of("campaign_id", "campaign_name", "ad_name", "form_name", "platform", "email"),
                                Map.of())
                        .toMap())
                .containsExactlyEntriesOf(map(
                        "campaign_id",
                        null,
                        "campaign_name",
                        "utm_campaign",
                        "ad_name",
                        "utm_content",
                        "form_name",
                        "utm_term",
                        "platform",
                        "source",
                        "email",
                        "email"));
        assertThat(ColumnMapping.recognise(List.of("Campaign Name", "Email"), Map.of())
                        .toMap())
                .containsEntry("Campaign Name", "campaign");
    }

    @Test
    void takesABareNameBesideFirstNamesForTheFamilyName() {
        assertThat(ColumnMapping.recognise(List.of("Vorname", "Name"), Map.of()).toMap())
                .containsExactlyEntriesOf(map("Vorname", "first_name", "Name", "last_name"));
    }

    @Test
    void remembersEarlierChoices() {
        Map<String, String> remembered = map("call_them_at", "phone", "Email", null);
        assertThat(ColumnMapping.recognise(List.of("Phone", "Call them at", "EMAIL"), remembered)
                        .toMap())
                .containsExactlyEntriesOf(map("Phone", null, "Call them at", "phone", "EMAIL", null));
    }

    @Test
    void makesCustomFieldsWhenAsked() {
        assertThat(ColumnMapping.recognise(List.of("Email", "Shoe size", "Reason"), Map.of(), true)
                        .toMap())
                .containsExactlyEntriesOf(map("Email", "email", "Shoe size", "custom:Shoe size", "Reason", null));
    }

    @Test
    void survivesTheWayThroughTheApi() {
        Map<String, String> plain = map("Client Name", "full_name", "Shoe size", "custom:Shoe size", "X", null);
        assertThat(ColumnMapping.of(plain).toMap()).containsExactlyEntriesOf(plain);
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnMapping.of(map("X", "fax")));
    }

    @Test
    void remembersThatAColumnGoesNowhereWhoseFieldWasGivenFree() {
        List<String> columns = List.of("Email", "Campaign", "Campaign ID");
        Map<String, String> wanted = map("Email", "email", "Campaign", null, "Campaign ID", null);

        Map<String, String> remembered = ColumnMapping.toRemember(columns, wanted);

        assertThat(remembered).containsOnlyKeys("Campaign", "Campaign ID");
        assertThat(ColumnMapping.recognise(columns, remembered).toMap()).isEqualTo(wanted);
    }

    @Test
    void saysWhatIsMissingOrDouble() {
        assertThat(ColumnMapping.of(map("A", "email", "B", null, "C", null)).validate())
                .isEmpty();
        assertThat(ColumnMapping.of(map("A", "full_name")).validate())
                .singleElement()
                .asString()
                .contains("phone number");
        assertThat(ColumnMapping.of(map("A", "phone", "B", "phone")).validate()).isEmpty();
        assertThat(ColumnMapping.of(map("A", "city", "B", "city", "C", "phone")).validate())
                .singleElement()
                .asString()
                .contains("\"A\" and \"B\"", "City");
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], Arrays.asList(pairs).get(i + 1));
        }
        return map;
    }
}
