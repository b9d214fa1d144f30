package dev.baton.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Seals personal values with AES-256-GCM, bound to the place they stand in: moved to another row, they do not open. */
@Component
public class Sealer {

    private final DataKeys keys;

    Sealer(DataKeys keys) {
        this.keys = keys;
    }

    /** @param place table, column and row, as {@code lead/contact/lead_…} */
    public byte[] seal(String place, byte[] clear) {
        try {
            return keys.seal().encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value for " + place + " could not be sealed", e);
        }
    }

    public byte[] open(String place, byte[] sealed) {
        byte[] label = place.getBytes(StandardCharsets.UTF_8);
        try {
            return keys.seal().decrypt(sealed, label);
        } catch (GeneralSecurityException maybeNewKey) {
            return openWithFreshKeys(place, sealed, label);
        }
    }

    public byte[] sealText(String place, String text) {
        return text == null ? null : seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String place, byte[] sealed) {
        return sealed == null ? null : new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /** Another node may have made a new key since this one looked last. */
    private byte[] openWithFreshKeys(String place, byte[] sealed, byte[] label) {
        keys.reload();
        try {
            return keys.seal().decrypt(sealed, label);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value at " + place + " could not be opened", e);
        }
    }
}
