package dev.baton.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Keyed fingerprints of personal values: equal values can be found, nobody can tell them from the column. */
@Component
public class BlindIndex {

    private static final int BYTES = 16;

    private final DataKeys keys;

    public BlindIndex(DataKeys keys) {
        this.keys = keys;
    }

    /** @param kind keeps equal values of different columns apart, as {@code email} and {@code phone} */
    public byte[] of(String kind, String value) {
        if (value == null) {
            return null;
        }
        try {
            return keys.index().computePrimary((kind + "|" + value).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A fingerprint could not be made", e);
        }
    }
}
