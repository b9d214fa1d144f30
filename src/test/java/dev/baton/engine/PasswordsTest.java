package dev.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

class PasswordsTest {

    private static final String PASSWORD = "correct horse 1";

    @Test
    void passwordOpensAndAnotherDoesNot() {
        Passwords passwords = with(10);
        String kept = passwords.encode(PASSWORD);

        assertThat(kept).startsWith("10$").doesNotContain(PASSWORD);
        assertThat(passwords.matches(PASSWORD, kept)).isTrue();
        assertThat(passwords.matches("correct horse 2", kept)).isFalse();
    }

    @Test
    void passwordOpensWithTheRoundsItTookWhateverIsSetNow() {
        String kept = with(10).encode(PASSWORD);

        assertThat(with(20).matches(PASSWORD, kept)).isTrue();
        assertThat(with(20).matches(PASSWORD, kept.replace("10$", "20$"))).isFalse();
    }

    /** OWASP, Password Storage Cheat Sheet: PBKDF2 with HMAC-SHA-256. */
    @Test
    void productTakesTheRoundsThatOwaspAsks() throws IOException {
        Object rounds = new YamlPropertySourceLoader()
                .load("product", new FileSystemResource("src/main/resources/application.yml"))
                .get(0)
                .getProperty("baton.passwords.rounds");

        assertThat((Integer) rounds).isGreaterThanOrEqualTo(600_000);
    }

    private static Passwords with(int rounds) {
        return new Passwords(new Passwords.Settings(rounds));
    }
}
