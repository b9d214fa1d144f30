package dev.baton.shared.token;

import java.security.SecureRandom;
import java.util.Base64;

/** Something that nobody can guess, as it may stand in an address. */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    /** @param bytes of chance in it; the text is a third longer */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
