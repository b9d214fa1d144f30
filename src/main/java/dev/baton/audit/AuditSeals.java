package dev.baton.audit;

import dev.baton.seal.DataKeys;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** HMAC-SHA-256 over entries, links and the head: who can write the tables, but has not the key, makes none of them. */
@Component
class AuditSeals {

    private static final int BYTES = 32;

    private final DataKeys keys;

    AuditSeals(DataKeys keys) {
        this.keys = keys;
    }

    private interface Parts {
        void writeTo(DataOutputStream out) throws IOException;
    }

    byte[] entry(AuditEntry entry) {
        return seal("entry", out -> AuditEntry.write(out, entry.content()));
    }

    byte[] link(long position, byte[] before, byte[] entrySeal, AuditEntry entry) {
        return seal("link", out -> {
            out.writeLong(position);
            AuditEntry.write(out, before);
            AuditEntry.write(out, entrySeal);
            AuditEntry.write(out, entry.content());
        });
    }

    byte[] head(AuditHead head) {
        return seal("head", out -> {
            out.writeLong(head.position());
            AuditEntry.write(out, head.hash());
            out.writeLong(head.cutPosition());
            AuditEntry.write(out, head.cutHash());
            out.writeLong(head.unsealedUntil());
        });
    }

    static boolean same(byte[] one, byte[] other) {
        return one != null && other != null && MessageDigest.isEqual(one, other);
    }

    private byte[] seal(String kind, Parts parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            AuditEntry.write(out, kind.getBytes(StandardCharsets.UTF_8));
            parts.writeTo(out);
            return keys.audit().computePrimary(bytes.toByteArray(), BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit log could not be sealed", e);
        }
    }
}
