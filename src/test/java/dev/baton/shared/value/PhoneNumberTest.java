package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(212) 555-0123 | US | +12125550123",
                "212.555.0123 | us | +12125550123",
                "2125550123 | US | +12125550123",
                "1-212-555-0123 | US | +12125550123",
                "+1 212 555 0123 | DE | +12125550123",
                "212-555-0123 x45 | US | +12125550123",
                "tel:+1-212-555-0123 | US | +12125550123",
                "'\u200E+1 212 555 0123' | US | +12125550123",
                "1-800-FLOWERS | US | +18003569377",
                "٢١٢ ٥٥٥ ٠١٢٣ | US | +12125550123",
                "030 901820 | DE | +4930901820",
                "020 7946 0958 | GB | +442079460958",
                "+44 20 7946 0958 | US | +442079460958",
                "00442079460958 | US | +442079460958",
                "442079460958 | US | +442079460958",
                "+1-555-123-4567 | US | +15551234567",
                "+1-555-123-4567 |  | +15551234567",
                "+49 30 1234567 | US | +49301234567",
            })
    void readsWhatPeopleOfTheRegionWrite(String text, String region, String e164) {
        assertThat(PhoneNumber.parse(text, region)).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "555-0123",
                "123",
                "call me",
                "000-000-0000",
                "1111111111",
                "5555555555",
                "+1 1111111111",
                "+1 0000000000",
                "+1 555 1234",
                "+49 000 000000",
                "+999 1234567",
                "212-555-01234567",
                "(555) 123-4567"
            })
    void refusesWhatNobodyCanCall(String text) {
        assertThat(PhoneNumber.parse(text, "US")).isEmpty();
    }

    @Test
    void needsAnInternationalNumberWhereTheRegionIsUnknown() {
        assertThat(PhoneNumber.parse("212 555 0123", null)).isEmpty();
        assertThat(PhoneNumber.parse("+1 212 555 0123", null)).isPresent();
        assertThat(PhoneNumber.parse(null, "US")).isEmpty();
    }

    @Test
    void knowsWhetherAnExtensionIsLost() {
        assertThat(PhoneNumber.hasExtension("212-555-0123 x45", "US")).isTrue();
        assertThat(PhoneNumber.hasExtension("+1 212 555 0123;ext=4", null)).isTrue();
        assertThat(PhoneNumber.hasExtension("212-555-0123", "US")).isFalse();
        assertThat(PhoneNumber.hasExtension("call me x4", "US")).isFalse();
    }

    @Test
    void isNeverMadeFromOtherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("212 555 0123"));
    }
}
