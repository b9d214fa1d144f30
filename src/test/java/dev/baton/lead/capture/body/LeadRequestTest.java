package dev.baton.lead.capture.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead entered by hand takes what a sheet takes. */
class LeadRequestTest {

    private static final Sender PERSON =
            new Sender(new CurrentUser("rep1", false, false, false), Sender.Kind.SIGNED_IN, "192.0.2.1");
    private static final String BODY =
            """
            {"campaign_id":"%s","source":"manual","contact":{"firstName":"Ann","lastName":"Abel",
            "email":"ann@acme.example","date_of_birth":"%s","postal_code":"73301"},
            "financial":{"ssn":"%s","npv":{"amount":%s},"offer":{"amount":"1,500.5","currency":"%s"}},
            "custom_fields":{"m2":%s,"built":"%s","flat":%s,"Shoe size":7}}
            """;

    private final LeadRequest requests = new LeadRequest(
            LeadFixtures.only(campaign()), Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void everyFieldIsReadAsItIsOfASheet() {
        NewLead lead = read(
                        PERSON, "1980-01-31", "123-45-6789", "12345678.5", "EUR", "12345678.5", "2001-02-03", "true")
                .lead();

        assertThat(lead.contact().dateOfBirth()).isEqualTo(LocalDate.of(1980, 1, 31));
        assertThat(lead.contact().postalCode()).isEqualTo("73301");
        assertThat(lead.financial())
                .isEqualTo(new Financial(
                        "123456789",
                        new Financial.Amount(new BigDecimal("12345678.50"), "USD"),
                        new Financial.Amount(new BigDecimal("1500.50"), "EUR")));
        assertThat(lead.contact().customFields())
                .isEqualTo(Map.of("m2", "12345678.5", "built", "2001-02-03", "flat", "true", "Shoe size", "7"));
    }

    @Test
    void allThatIsWrongIsToldOnceAtItsField() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> read(PERSON, "2027-01-31", "000-45-6789", "\"a lot\"", "EURO", "\"many\"", "soon", "\"maybe\""));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "contact.date_of_birth",
                        "financial.ssn",
                        "financial.npv",
                        "financial.offer",
                        "custom_fields.m2",
                        "custom_fields.built",
                        "custom_fields.flat");
    }

    @Test
    void moneyOfSomebodyUnknownIsLeftOutAndSaidToBe() {
        LeadRequest.Read read =
                read(Sender.anybody("192.0.2.1"), "1980-01-31", "123-45-6789", "1", "EUR", "1", "2001-02-03", "true");

        assertThat(read.lead().financial().isEmpty()).isTrue();
        assertThat(read.warnings()).singleElement().satisfies(warning -> assertThat(warning)
                .startsWith("financial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n/a", "N/A", "null", "None", "-", ".", "\\u00a0", "\\u200b", "\\u3164", "(not set)", "k.A."})
    void whatSaysNothingIsNothing(String nothing) {
        NewLead lead = requests.read(
                        body(
                                """
                        {"campaign_id":"%s","contact":{"firstName":"Ann","lastName":"Null","email":"Ann <ann@acme.example>",
                        "phone":"?","company":"?","city":"?","country":"?","postal_code":"?","date_of_birth":"?"},
                        "lead_details":{"service_interest":"?","urgency":"?","message":"?","budget_range":"?","timeline":"?"},
                        "tracking":{"utm_medium":"?"},"language":"?"}
                        """
                                        .formatted(LeadFixtures.CAMPAIGN)
                                        .replace("?", nothing)),
                        PERSON)
                .lead();

        assertThat(lead.contact().reach()).isEqualTo(new Contact.Reach("ann@acme.example", null, null));
        assertThat(lead.contact().lastName()).isEqualTo("Null");
        assertThat(lead.contact().address()).isEqualTo(Contact.Address.UNKNOWN);
        assertThat(lead.contact().dateOfBirth()).isNull();
        assertThat(lead.contact().message()).isNull();
        assertThat(lead.details()).isEqualTo(new LeadDetails(null, null, null, null));
        assertThat(lead.tracking().utmMedium()).isNull();
        assertThat(lead.language()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "\\u00a0", "\\u3164", "\\u2800\\u200b"})
    void nobodyIsCalledNothing(String nothing) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> requests.read(
                        body(
                                """
                        {"campaign_id":"%s","source":"landing-page",
                        "contact":{"firstName":"?","lastName":"?","email":"?"}}
                        """
                                        .formatted(LeadFixtures.CAMPAIGN)
                                        .replace("?", nothing)),
                        Sender.anybody("192.0.2.1")));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("contact.firstName", "contact.lastName", "contact.email");
    }

    private static JsonNode body(String text) {
        return CaptureBody.json(text.getBytes(StandardCharsets.UTF_8));
    }

    private LeadRequest.Read read(Sender sender, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = LeadFixtures.CAMPAIGN;
        System.arraycopy(values, 0, all, 1, values.length);
        return requests.read(CaptureBody.json(BODY.formatted(all).getBytes(StandardCharsets.UTF_8)), sender);
    }

    private static CampaignInfo campaign() {
        CampaignInfo like = LeadFixtures.campaign(List.of(), List.of());
        return new CampaignInfo(
                like.id(),
                like.name(),
                like.status(),
                like.region(),
                like.language(),
                like.currency(),
                like.manager(),
                like.reps(),
                like.services(),
                List.of(
                        new OwnField("m2", "Area", "number", false),
                        new OwnField("built", "Built", "date", false),
                        new OwnField("flat", "Flat roof", "boolean", false)),
                like.notices(),
                like.rules(),
                like.capture());
    }
}
