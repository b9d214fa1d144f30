package dev.baton.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose mail a mail of the demo's outbox is: it goes with them when they are erased. */
class OutboxTest {

    @ParameterizedTest
    @CsvSource({
        "joan@company.example, true",
        "JOAN@Company.Example, true",
        "joan@company.example.org, false",
        "oan@company.example, false"
    })
    void addressIsTheSameHoweverItIsWritten(String email, boolean same) {
        assertThat(Outbox.isTo(mail("To: \"Joan Doe\" <Joan@company.example>, x@y.example"), email))
                .isEqualTo(same);
    }

    @Test
    void mailToNobodyIsNobodys() {
        assertThat(Outbox.isTo(mail("Subject: x"), "joan@company.example")).isFalse();
    }

    @Test
    void mailThatCannotBeReadGoesRatherThanStays() {
        assertThat(Outbox.isTo(mail("To: <<joan@@"), "somebody@else.example")).isTrue();
    }

    private static byte[] mail(String header) {
        return ("From: sales@baton.example\r\n" + header + "\r\n\r\nHello").getBytes(StandardCharsets.UTF_8);
    }
}
