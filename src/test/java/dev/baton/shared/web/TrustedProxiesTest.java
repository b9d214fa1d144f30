package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, 110.0.0.1, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.77, false",
        "192.168.1.7, 192.168.107, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "10.1.2.128/25, 10.1.2.200, true",
        "10.1.2.128/25, 10.1.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "fd00:1:2::/48, fd00:1:2:0:0:0:0:9, true",
        "fd00:1:2::/48, fd00:1:3:0:0:0:0:9, false",
        "::1, 0:0:0:0:0:0:0:1, true",
    })
    void addressesOfANetworkMatchItsExpressionAndNoOthers(String network, String address, boolean matches) {
        assertThat(address.matches(TrustedProxies.regex(List.of(network, "198.51.100.1"))))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "fd00::/20", "abc.def", ""})
    void whatIsNoNetworkIsRefusedAtTheStart(String network) {
        assertThatThrownBy(() -> TrustedProxies.regex(List.of(network)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BATON_TRUSTED_PROXIES");
    }
}
