package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.9, 203.0.113.8, false",
        "2001:db8:1:2::5, 2001:db8:1:2:ffff::1, true",
        "2001:db8:1:2::5, 2001:0DB8:0001:0002:0:0:0:9, true",
        "2001:db8:1:2::5, 2001:db8:1:3::5, false",
        "::ffff:203.0.113.9, 203.0.113.9, true",
        "unknown, unknown, true",
        "not:an:address, not:an:address, true",
    })
    void addressesOfOneHouseCountTogether(String one, String other, boolean together) {
        assertThat(AddressKey.network(one).equals(AddressKey.network(other))).isEqualTo(together);
    }
}
