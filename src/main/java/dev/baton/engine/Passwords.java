package dev.baton.engine;

import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * Stretches passwords with PBKDF2 and HMAC-SHA-256. How many rounds a password took is kept in front of it
 * ({@code 600000$…}), so that the setting can change and older passwords still open.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final char END_OF_ROUNDS = '$';

    private final Settings settings;
    private final Map<Integer, Pbkdf2PasswordEncoder> byRounds = new ConcurrentHashMap<>();

    /** @param rounds of new passwords; OWASP asks for 600,000 (Password Storage Cheat Sheet) */
    @Validated
    @ConfigurationProperties("baton.passwords")
    record Settings(@Min(1) int rounds) {}

    Passwords(Settings settings) {
        this.settings = settings;
    }

    public String encode(String password) {
        return settings.rounds() + "$" + encoder(settings.rounds()).encode(password);
    }

    public boolean matches(String password, String encoded) {
        int end = encoded.indexOf(END_OF_ROUNDS);
        return encoder(Integer.parseInt(encoded.substring(0, end))).matches(password, encoded.substring(end + 1));
    }

    private Pbkdf2PasswordEncoder encoder(int rounds) {
        return byRounds.computeIfAbsent(
                rounds,
                count -> new Pbkdf2PasswordEncoder(
                        "", SALT_BYTES, count, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }
}
