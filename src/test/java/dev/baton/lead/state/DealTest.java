package dev.baton.lead.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deal is worth. */
class DealTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "1200.5,,1200.50 USD",
        "1200,EUR,1200.00 EUR",
        "1200.0,jpy,1200 JPY",
        "0,,0.00 USD",
        "1.234,KWD,1.234 KWD"
    })
    void valueHasTheDecimalsOfItsCurrencyWhichIsTheCampaignsWhereNoneIsNamed(
            BigDecimal value, String currency, String deal) {
        assertThat(Deal.of(value, currency, "USD")).hasToString(deal).isEqualTo(Deal.read(deal));
    }

    @Test
    void nothingGivenIsNoDeal() {
        assertThat(Deal.of(null, " ", "USD")).isEqualTo(Deal.NONE);
    }

    @ParameterizedTest(name = "{0} {1} is refused at {2}")
    @CsvSource({
        "-1,,deal_value",
        "1.234,USD,deal_value",
        "1.5,JPY,deal_value",
        "1000000000000,USD,deal_value",
        ",USD,deal_value",
        "5,Euro,deal_currency",
        "5,XAU,deal_currency"
    })
    void valueOrCurrencyThatCannotBeIsNamed(BigDecimal value, String currency, String field) {
        assertThatThrownBy(() -> Deal.of(value, currency, "USD"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly(field));
    }

    @Test
    void bothFieldsAreNamedWhereBothAreWrong() {
        assertThatThrownBy(() -> Deal.of(new BigDecimal("-1"), "Euro", "USD"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .hasSize(2));
    }
}
