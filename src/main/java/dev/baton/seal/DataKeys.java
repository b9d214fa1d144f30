package dev.baton.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import dev.baton.shared.StartRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data keys, kept wrapped in the database. New data is sealed with the newest key; older ones still open. Nodes
 * look for new keys every few seconds, and at once when they meet a value they cannot open.
 */
@Component
public class DataKeys {

    private static final String SEAL = "seal";
    private static final String INDEX = "index";
    private static final String AUDIT = "audit";
    private static final byte TINK_PREFIX = 1;
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private final EncryptionKey encryptionKey;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Keys keys;

    private record Keys(KeysetHandle sealKeyset, Aead seal, PrfSet index, PrfSet audit) {}

    public DataKeys(EncryptionKey encryptionKey, JdbcClient jdbc, TransactionTemplate transactions, Clock clock)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.encryptionKey = encryptionKey;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        ensure(SEAL, "AES256_GCM");
        ensure(INDEX, "HMAC_SHA256_PRF");
        ensure(AUDIT, "HMAC_SHA256_PRF");
        reload();
    }

    Aead seal() {
        return keys.seal();
    }

    PrfSet index() {
        return keys.index();
    }

    /** Seals and chains the audit log. It is never rotated: what was sealed with it must be provable for years. */
    public PrfSet audit() {
        return keys.audit();
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void reload() {
        transactions.executeWithoutResult(transaction -> keys = load());
    }

    /** Adds a key and seals with it from now on; what the older keys sealed still opens. */
    void rotate() {
        transactions.executeWithoutResult(transaction -> {
            KeysetHandle before = unwrap(SEAL, wrapped(SEAL, true).orElseThrow());
            write(SEAL, withNewPrimary(before));
            keys = load();
        });
    }

    /** How many keys open data now: more than one while old data waits to be sealed anew. */
    int sealKeys() {
        return keys.sealKeyset().size();
    }

    /** How every value begins that was sealed with the newest key. */
    byte[] sealPrefix() {
        KeysetHandle keyset = keys.sealKeyset();
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(TINK_PREFIX)
                .putInt(keyset.getPrimary().getId())
                .array();
    }

    /** Whether the last rotation is so long ago that no transaction seals with an older key any more. */
    boolean settled() {
        return jdbc.sql("select changed_at < ? from privacy_keyset where purpose = ?")
                .params(OffsetDateTime.now(clock).minus(SETTLED_AFTER), SEAL)
                .query(Boolean.class)
                .single();
    }

    /** Throws away all keys but the newest: what they sealed does not open any more. */
    void retireOld() {
        KeysetHandle all = unwrap(SEAL, wrapped(SEAL, true).orElseThrow());
        write(SEAL, newestOnly(all));
        keys = load();
    }

    private Keys load() {
        try {
            KeysetHandle seal = unwrap(SEAL, wrapped(SEAL, false).orElseThrow());
            return new Keys(seal, seal.getPrimitive(RegistryConfiguration.get(), Aead.class), prf(INDEX), prf(AUDIT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The data keys cannot be used", e);
        }
    }

    private PrfSet prf(String purpose) throws GeneralSecurityException {
        return unwrap(purpose, wrapped(purpose, false).orElseThrow())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    private void ensure(String purpose, String template) {
        transactions.executeWithoutResult(transaction -> {
            if (wrapped(purpose, false).isEmpty()) {
                jdbc.sql("insert into privacy_keyset (purpose, wrapped, changed_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(purpose, wrap(purpose, generate(template)), OffsetDateTime.now(clock))
                        .update();
            } else if (encryptionKey.previousWrapping().isPresent()) {
                write(purpose, unwrap(purpose, wrapped(purpose, true).orElseThrow()));
            }
        });
    }

    private Optional<byte[]> wrapped(String purpose, boolean lock) {
        return jdbc.sql("select wrapped from privacy_keyset where purpose = ?" + (lock ? " for update" : ""))
                .param(purpose)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private void write(String purpose, KeysetHandle keyset) {
        jdbc.sql("update privacy_keyset set wrapped = ?, changed_at = ? where purpose = ?")
                .params(wrap(purpose, keyset), OffsetDateTime.now(clock), purpose)
                .update();
    }

    private byte[] wrap(String purpose, KeysetHandle keyset) {
        try {
            byte[] clear = TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            return encryptionKey.wrapping().encrypt(clear, label(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The data keys cannot be wrapped", e);
        }
    }

    private KeysetHandle unwrap(String purpose, byte[] wrapped) {
        try {
            return parse(encryptionKey.wrapping().decrypt(wrapped, label(purpose)));
        } catch (GeneralSecurityException notThisKey) {
            return unwrapWithPrevious(purpose, wrapped);
        }
    }

    private KeysetHandle unwrapWithPrevious(String purpose, byte[] wrapped) {
        try {
            Aead previous = encryptionKey.previousWrapping().orElseThrow(GeneralSecurityException::new);
            return parse(previous.decrypt(wrapped, label(purpose)));
        } catch (GeneralSecurityException e) {
            throw new StartRefused(
                    "ENCRYPTION_KEY does not open this database. Start with the key it was made with; to exchange the"
                            + " key, give the old one as ENCRYPTION_KEY_PREVIOUS.",
                    e);
        }
    }

    private static KeysetHandle parse(byte[] clear) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(clear, InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle generate(String template) {
        try {
            return KeysetHandle.generateNew(KeyTemplates.get(template));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key cannot be made", e);
        }
    }

    private static KeysetHandle withNewPrimary(KeysetHandle before) {
        try {
            return KeysetHandle.newBuilder(before)
                    .addEntry(KeysetHandle.generateEntryFromParametersName("AES256_GCM")
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key cannot be made", e);
        }
    }

    private static KeysetHandle newestOnly(KeysetHandle all) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(all.getPrimary().getKey()).makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The newest data key cannot be kept", e);
        }
    }

    private static byte[] label(String purpose) {
        return ("baton/keyset/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
