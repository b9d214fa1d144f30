package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.identity.rep.RepDays;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.capture.body.CaptureBody;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.Financial.Amount;
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

/** A change is read as a new lead is. */
class LeadChangeRequestTest {

    private final RepDays days = mock(RepDays.class);
    private final LeadChangeRequest requests = new LeadChangeRequest(
            LeadFixtures.only(LeadFixtures.campaign(List.of(), List.of())),
            days,
            Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void followUpDayIsTheRepsMorningAndATimeIsItself() {
        Instant morning = Instant.parse("2026-12-04T20:00:00Z");
        when(days.morning("rep1", LocalDate.of(2026, 12, 5))).thenReturn(morning);

        assertThat(read("{\"follow_up_date\":\"2026-12-05\"}").followUpDate()).isEqualTo(morning);
        assertThat(read("{\"follow_up_date\":\"2026-12-05T09:00:00+01:00\"}").followUpDate())
                .isEqualTo("2026-12-05T08:00:00Z");
        assertThat(problems("{\"follow_up_date\":\"2026-02-30\"}")).containsExactly("follow_up_date");
        assertThat(problems("{\"follow_up_date\":\"tomorrow\"}")).containsExactly("follow_up_date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02", "2030-01-01", "1906-11-30", "1066-10-14"})
    void nobodyIsBornThen(String date) {
        assertThat(problems("{\"date_of_birth\":\"" + date + "\"}")).containsExactly("date_of_birth");
    }

    @Test
    void anybodyMayBeBornThen() {
        assertThat(read("{\"date_of_birth\":\"2026-12-01\"}").contact().dateOfBirth())
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "null", "None", "-", ".", "\\u00a0", "\\u3164"})
    void whatSaysNothingTakesTheValueAway(String nothing) {
        LeadChange change = read(
                "{\"company\":\"?\",\"city\":\"?\",\"message\":\"?\",\"budget_range\":\"?\"}".replace("?", nothing));

        assertThat(change.contact().company()).isNull();
        assertThat(change.contact().city()).isNull();
        assertThat(change.contact().message()).isNull();
        assertThat(change.details().budgetRange()).isNull();
        assertThat(change.fields()).containsExactlyInAnyOrder("company", "city", "message", "budget_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", ".", "\\u00a0", "\\u3164", ""})
    void nobodyIsCalledNothing(String nothing) {
        assertThat(problems("{\"first_name\":\"?\",\"last_name\":\"?\"}".replace("?", nothing)))
                .containsExactlyInAnyOrder("first_name", "last_name");
    }

    @Test
    void financialValuesAreChangedOneByOne() {
        LeadChange change = read("{\"financial\":{\"offer\":{\"amount\":\"1,200\"}}}");

        assertThat(change.fields()).containsExactly("financial.offer");
        assertThat(change.financial())
                .isEqualTo(new Financial(
                        "123451234",
                        new Amount(new BigDecimal("900.00"), "EUR"),
                        new Amount(new BigDecimal("1200.00"), "USD")));
    }

    @Test
    void amountWithoutCurrencyIsOfTheOneBeforeAndTheSameOneIsNoChange() {
        assertThat(read("{\"financial\":{\"npv\":{\"amount\":900}}}").fields()).isEmpty();
        assertThat(read("{\"financial\":{\"npv\":{\"amount\":950}}}")
                        .financial()
                        .npv())
                .isEqualTo(new Amount(new BigDecimal("950.00"), "EUR"));
    }

    @Test
    void nullTakesFinancialValuesAway() {
        LeadChange change = read("{\"financial\":{\"ssn\":null,\"npv\":null,\"offer\":null}}");

        assertThat(change.financial().isEmpty()).isTrue();
        assertThat(change.fields()).containsExactly(LeadChangeRequest.SSN, "financial.npv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"financial\":{\"ssn\":\"12\"}}",
                "{\"financial\":{\"ssn\":{}}}",
                "{\"financial\":{\"npv\":\"12\"}}",
                "{\"financial\":{\"npv\":{\"amount\":\"many\"}}}",
                "{\"financial\":{\"npv\":{\"amount\":1,\"currency\":\"XXZ\"}}}",
                "{\"financial\":7}"
            })
    void whatIsNoSuchValueIsRefused(String body) {
        assertThat(problems(body)).hasSize(1).first().asString().startsWith("financial");
    }

    private List<String> problems(String body) {
        return catchThrowableOfType(InvalidInput.class, () -> read(body)).problems().stream()
                .map(Problem::field)
                .toList();
    }

    private LeadChange read(String body) {
        Contact contact = new Contact(
                new Contact.Person("Ann", "Able", null),
                new Contact.Reach("ann@acme.example", null, "Acme"),
                new Contact.Address("Reno", null, null, null),
                "Hello",
                null,
                Map.of());
        return requests.read(
                JsonFields.of(CaptureBody.json(body.getBytes(StandardCharsets.UTF_8))),
                new LeadChanges.Before(
                        LeadFixtures.CAMPAIGN,
                        "rep1",
                        contact,
                        new LeadDetails(null, null, "$5,000", null),
                        null,
                        null,
                        new Deal(null, null),
                        new Financial("123451234", new Amount(new BigDecimal("900.00"), "EUR"), null)));
    }
}
