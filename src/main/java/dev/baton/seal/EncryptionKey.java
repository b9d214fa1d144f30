package dev.baton.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key from the environment. It seals nothing but the data keys, and signs what Baton must recognise as its own.
 * The demo, which nobody gave a key, makes one in its data folder; any other profile refuses to start without.
 */
@Component
public class EncryptionKey {

    private final byte[] key;
    private final Optional<byte[]> previous;

    public EncryptionKey(KeySettings settings, Environment environment, @Value("${baton.data-dir}") String dataDir) {
        if (settings.hasKey()) {
            key = KeySettings.decode("ENCRYPTION_KEY", settings.encryptionKey());
        } else if (environment.acceptsProfiles(Profiles.of("demo"))) {
            key = demoKey(Path.of(dataDir, "demo-encryption-key"));
        } else {
            throw new StartRefused(
                    "ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32, and keep it safe:"
                            + " without it the personal data cannot be read again.");
        }
        previous = settings.hasPreviousKey()
                ? Optional.of(KeySettings.decode("ENCRYPTION_KEY_PREVIOUS", settings.previousEncryptionKey()))
                : Optional.empty();
    }

    Aead wrapping() {
        return aead(key);
    }

    Optional<Aead> previousWrapping() {
        return previous.map(EncryptionKey::aead);
    }

    /** A key of its own for one purpose (signing tokens, say): 32 bytes, the same on every node. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(("baton/" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot do HMAC-SHA-256", e);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot do AES-256-GCM", e);
        }
    }

    private static byte[] demoKey(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[KeySettings.KEY_BYTES];
                new SecureRandom().nextBytes(made);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, Base64.getEncoder().encodeToString(made));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return KeySettings.decode(file.toString(), Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalStateException("The demo's key cannot be kept in " + file, e);
        }
    }
}
