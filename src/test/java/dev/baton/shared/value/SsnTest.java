package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsnTest {

    @ParameterizedTest
    @CsvSource({
        "123-45-6789, 123456789",
        "123456789, 123456789",
        "123 45 6789, 123456789",
        "123–45–6789, 123456789",
        "12345678, 012345678",
        "1234567, 001234567",
        "899-99-9999, 899999999",
    })
    void readsNumbersAsTheyStandInSheets(String text, String digits) {
        assertThat(Ssn.parse(text).map(Ssn::digits)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000-12-3456",
                "666-12-3456",
                "900-12-3456",
                "987-65-4321",
                "123-00-4567",
                "123-45-0000",
                "123456",
                "1234567890",
                "***-**-6789",
                "12-345-6789",
                "123-45-678",
                "abc-de-fghi",
                "123--45--6789"
            })
    void refusesNumbersNobodyWasEverGiven(String text) {
        assertThat(Ssn.parse(text)).isEmpty();
    }

    @Test
    void showsOnlyTheLastFourDigits() {
        Ssn ssn = Ssn.parse("123-45-6789").orElseThrow();
        assertThat(ssn.masked()).isEqualTo("***-**-6789");
        assertThat("SSN " + ssn).isEqualTo("SSN ***-**-6789");
    }
}
