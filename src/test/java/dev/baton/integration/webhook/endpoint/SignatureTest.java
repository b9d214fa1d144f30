package dev.baton.integration.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheme of Standard Webhooks, against values that openssl made; and what Retry-After may ask for. */
class SignatureTest {

    @Test
    void theSignatureIsTheOneThatOpensslMakes() {
        assertThat(Signature.of(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretHasThirtyTwoBytesAndIsNeverTheSame() {
        assertThat(Signature.newSecret())
                .startsWith("whsec_")
                .hasSize("whsec_".length() + 44)
                .isNotEqualTo(Signature.newSecret());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120|120", "0|0", "99999999|600", "-5|0", "soon|0", "Sat, 21 Nov 2026 22:01:00 GMT|60"})
    void retryAfterIsBelievedWithinReason(String header, long seconds) {
        Instant now = Instant.parse("2026-11-21T22:00:00Z");

        assertThat(RetryAfter.of(header, Duration.ZERO, now, Duration.ofMinutes(10)))
                .hasSeconds(seconds);
    }
}
