package dev.baton.seal;

import dev.baton.shared.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that wrap the data keys.
 *
 * @param encryptionKey 32 bytes, base64 or plain (002, ENCRYPTION_KEY)
 * @param previousEncryptionKey the key before, while it is being exchanged; the data keys are wrapped anew at start
 */
@ConfigurationProperties("baton.privacy")
public record KeySettings(String encryptionKey, String previousEncryptionKey) {

    static final int KEY_BYTES = 32;

    boolean hasKey() {
        return encryptionKey != null && !encryptionKey.isBlank();
    }

    boolean hasPreviousKey() {
        return previousEncryptionKey != null && !previousEncryptionKey.isBlank();
    }

    /** Reads a key. @throws IllegalStateException when it is short, or one that stands in examples */
    static byte[] decode(String name, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length == KEY_BYTES) {
            return refuseExample(name, plain);
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text.strip());
            if (decoded.length == KEY_BYTES) {
                return refuseExample(name, decoded);
            }
        } catch (IllegalArgumentException expected) {
            // not base64: answered below
        }
        throw new StartRefused(name + " must be 32 bytes, plain or base64. Make one with: openssl rand -base64 32");
    }

    private static byte[] refuseExample(String name, byte[] key) {
        long different =
                new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count();
        if (different < 10 || new String(key, StandardCharsets.UTF_8).startsWith("32-byte-secret-key")) {
            throw new StartRefused(name + " is a default or too simple. Make one with: openssl rand -base64 32");
        }
        return key;
    }
}
