package dev.baton.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Seals files in a stream, each with a key of its own, which its row keeps sealed by {@link Sealer}: a new data key
 * touches the row alone, and without the row nothing opens the file, nor a copy of it in a backup. What was cut off or
 * changed does not open.
 */
@Component
public class FileSeal {

    private static final String TEMPLATE = "AES256_GCM_HKDF_1MB";

    public FileSeal() throws GeneralSecurityException {
        StreamingAeadConfig.register();
    }

    /** @return in clear: to be kept sealed */
    public byte[] newKey() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(KeyTemplates.get(TEMPLATE)), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key for a file cannot be made", e);
        }
    }

    /** What is written to it arrives sealed in {@code file}, whole once it is closed. @param place as in {@link Sealer#seal} */
    public OutputStream sealing(byte[] key, String place, OutputStream file) throws IOException {
        try {
            return streaming(key).newEncryptingStream(file, label(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file for " + place + " cannot be sealed", e);
        }
    }

    /** What is read from it is checked piece by piece. @throws IOException while reading: it is not what was sealed */
    public InputStream opening(byte[] key, String place, InputStream file) throws IOException {
        try {
            return streaming(key).newDecryptingStream(file, label(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file at " + place + " cannot be opened", e);
        }
    }

    private static StreamingAead streaming(byte[] key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] label(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
