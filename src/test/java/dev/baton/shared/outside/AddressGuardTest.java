package dev.baton.shared.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No call reaches into the house, whatever a name resolves to at the moment of the call. */
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1"
            })
    void whatIsInsideIsRefused(String address) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(address);
        AddressGuard guard = AddressGuard.of(false, new Fixed(found));

        assertThatThrownBy(() -> guard.resolve("innocent.example")).isInstanceOf(AddressGuard.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "192.0.2.1", "2a00:1450::1", "2606:4700::1111"})
    void whatIsOutsideIsCalled(String address) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(address);

        assertThat(AddressGuard.of(false, new Fixed(found)).resolve("a.example"))
                .isEqualTo(found);
    }

    @Test
    void oneInsideAddressAmongSeveralIsEnoughToRefuse() throws Exception {
        InetAddress[] found = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

        assertThatThrownBy(() -> AddressGuard.of(false, new Fixed(found)).resolve("a.example"))
                .isInstanceOf(AddressGuard.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "169.254.169.254", "192.168.1.1", "fc00::1", "fe80::1"})
    void theDemoCallsThisMachineAndNothingElseThatIsPrivate(String address) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(address);
        InetAddress[] thisMachine = InetAddress.getAllByName("127.0.0.1");

        assertThatThrownBy(() -> AddressGuard.of(true, new Fixed(found)).resolve("a.example"))
                .isInstanceOf(AddressGuard.Refused.class);
        assertThat(AddressGuard.of(true, new Fixed(thisMachine)).resolve("a.example"))
                .isEqualTo(thisMachine);
    }

    @Test
    void whatTheOperatorNamedMayStandInTheHouseAndSendsNobodyElsewhereInIt() throws Exception {
        InetAddress[] found = InetAddress.getAllByName("10.0.0.1");
        AddressGuard guard = AddressGuard.trusting(URI.create("https://rdap.house.example/x"), new Fixed(found));

        assertThat(guard.resolve("rdap.house.example")).isEqualTo(found);
        assertThatThrownBy(() -> guard.resolve("other.example")).isInstanceOf(AddressGuard.Refused.class);
    }

    private static final class Fixed extends SystemDefaultDnsResolver {

        private final InetAddress[] found;

        Fixed(InetAddress[] found) {
            this.found = found;
        }

        @Override
        public InetAddress[] resolve(String host) {
            return found;
        }
    }
}
