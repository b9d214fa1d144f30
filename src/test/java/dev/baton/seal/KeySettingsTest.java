package dev.baton.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class KeySettingsTest {

    private static final String GOOD = "Jd83kdLs02mXnqPz74TgHb61VwYe5RuA";

    @Test
    void aKeyIsTakenPlainAndInBase64() {
        String base64 = Base64.getEncoder().encodeToString(GOOD.getBytes());

        assertThat(KeySettings.decode("KEY", GOOD)).hasSize(32).isEqualTo(KeySettings.decode("KEY", base64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "32-byte-secret-key",
                "00000000000000000000000000000000",
                "abababababababababababababababab",
                "this is far too long to be a key of thirty-two bytes"
            })
    void aShortOrSimpleKeyIsRefusedWithWhatToDo(String key) {
        assertThatThrownBy(() -> KeySettings.decode("ENCRYPTION_KEY", key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENCRYPTION_KEY")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(key);
    }

    @Test
    void outsideTheDemoAMissingKeyStopsTheStart() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> new EncryptionKey(new KeySettings("", ""), production, "target"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENCRYPTION_KEY is missing");
    }
}
