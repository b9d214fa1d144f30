package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | USD | 1234.56 USD",
                "1234 | USD | 1234.00 USD",
                "$1,234.56 | USD | 1234.56 USD",
                "$1,234.56 | EUR | 1234.56 USD",
                "$1,234 | CAD | 1234.00 CAD",
                "US$ 5 | EUR | 5.00 USD",
                "$1,234.56 USD | EUR | 1234.56 USD",
                "(1.234,56) | EUR | -1234.56 EUR",
                "($1,234.56) | USD | -1234.56 USD",
                "-1 234,50 EUR | USD | -1234.50 EUR",
                "−5 | USD | -5.00 USD",
                "5- | USD | -5.00 USD",
                "-$5 | USD | -5.00 USD",
                "$-5 | USD | -5.00 USD",
                "+5 | USD | 5.00 USD",
                "€ 1.234.567,8 | EUR | 1234567.80 EUR",
                "1'234.50 CHF | USD | 1234.50 CHF",
                "1’234’567 | CHF | 1234567.00 CHF",
                "12,34,567.00 | INR | 1234567.00 INR",
                "1,234 | USD | 1234.00 USD",
                "1,234,567 | EUR | 1234567.00 EUR",
                "1.234.567 | USD | 1234567.00 USD",
                "1234,5 | EUR | 1234.50 EUR",
                "845.125 | USD | 845.13 USD",
                "1234.567 | EUR | 1234.57 EUR",
                "0.125 | EUR | 0.13 EUR",
                ".5 | USD | 0.50 USD",
                "¥1000.4 | USD | 1000 JPY",
                "100 kr | SEK | 100.00 SEK",
                "eur 12 | USD | 12.00 EUR",
                "12,50 zł | USD | 12.50 PLN",
                "1 234 567.89 | USD | 1234567.89 USD",
            })
    void readsAmountsAsPeopleWriteThem(String text, String currency, String money) {
        assertThat(Money.parse(text, currency).map(Money::toString)).contains(money);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | USD",
                "abc | USD",
                "5k | USD",
                "€ 5k | EUR",
                "1.2M | USD",
                "5 mil | USD",
                "100 kr | USD",
                "1.234 | EUR",
                "1,234 | EUR",
                "1,23,4 | USD",
                "1.23.4 | USD",
                "1,234.567,89 | USD",
                "12 34 | USD",
                "10-20 | USD",
                "$5 € | USD",
                "--5 | USD",
                "(-5) | USD",
                "(5 | USD",
                "10% | USD",
                "1e5 | USD",
                "9999999999999999 | USD",
                "$ | USD",
                "5 XQX | USD",
                "5 XAU | USD",
            })
    void refusesWhatCouldMeanSomethingElse(String text, String currency) {
        assertThat(Money.parse(text, currency)).isEmpty();
    }
}
