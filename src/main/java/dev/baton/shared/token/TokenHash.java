package dev.baton.shared.token;

import java.nio.charset.StandardCharsets;

/** What is kept of a token: its SHA-256. Tokens are long and random, so nothing slower is needed. */
public final class TokenHash {

    private TokenHash() {}

    public static byte[] of(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
