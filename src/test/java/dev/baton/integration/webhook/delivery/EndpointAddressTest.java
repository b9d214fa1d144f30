package dev.baton.integration.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.integration.webhook.endpoint.EndpointForm;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.outside.AddressGuard;
import dev.baton.testing.fake.FakeReceiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook reaches into the house, whatever a name resolves to at the moment of the call. */
class EndpointAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]"})
    void noWayOfWritingThisMachineGetsThrough(String host) throws Exception {
        try (FakeReceiver receiver = new FakeReceiver();
                EndpointClient client = new EndpointClient(AddressGuard.of(false), Duration.ofSeconds(2))) {
            String url = receiver.address().replace("127.0.0.1", host);

            EndpointClient.Answer answer = client.post(url, Map.of(), "{}");

            assertThat(answer.status()).isNull();
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void thisMachineIsCalledWhereThatIsAllowed() throws Exception {
        try (FakeReceiver receiver = new FakeReceiver();
                EndpointClient client = new EndpointClient(AddressGuard.of(true), Duration.ofSeconds(2))) {
            assertThat(client.post(receiver.address(), Map.of(), "{}").status()).isEqualTo(204);
        }
    }

    @Test
    void withoutPrivateAddressesAnAddressNeedsTls() {
        EndpointForm form = form("http://a.example/x");

        assertThatThrownBy(() -> form.check(false, id -> true)).isInstanceOf(InvalidInput.class);
        assertThat(form.check(true, id -> true).url()).isEqualTo("http://a.example/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example:0/x", "https://a.example:65536/x", "https://a.example:99999999999/x"})
    void aPortThatCannotBeIsRefusedWhenSaved(String url) {
        assertThatThrownBy(() -> form(url).check(false, id -> true)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://10.0.0.1:8443/x",
                "https://169.254.169.254/x",
                "https://[::1]/x",
                "https://localhost/x",
                "https://a.localhost/x"
            })
    void anAddressThatIsSeenToBeInsideIsRefusedWhenSaved(String url) {
        assertThatThrownBy(() -> form(url).check(false, id -> true))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("private network");
    }

    @Test
    void theDemoTakesThisMachineAndNoOtherThatIsPrivate() {
        assertThat(form("http://127.0.0.1:8080/x").check(true, id -> true).url())
                .isNotNull();
        assertThatThrownBy(() -> form("http://10.0.0.1/x").check(true, id -> true))
                .isInstanceOf(InvalidInput.class);
    }

    private static EndpointForm form(String url) {
        return new EndpointForm(url, null, List.of("lead.created"), null, null, null);
    }
}
