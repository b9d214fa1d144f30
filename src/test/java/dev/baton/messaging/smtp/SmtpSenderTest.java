package dev.baton.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a mail server's answers. */
class SmtpSenderTest {

    private final ScriptedMailServer server = new ScriptedMailServer();
    private final SmtpSender smtp =
            new SmtpSender(MessageFixtures.SETTINGS, new MailServer("127.0.0.1", server.port()));

    @AfterEach
    void stop() throws IOException {
        smtp.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY_AT_RECIPIENT, DEFERRED, the mail server cannot take the mail now (451)",
        "BUSY_AFTER_DOT, DEFERRED, the mail server cannot take the mail now (452)",
        "HANGS_UP_BEFORE_DATA, DEFERRED, the mail server could not be reached",
        "REFUSES_RECIPIENT, REJECTED, the mail server refused the mail for good (550)",
        "REFUSES_AFTER_DOT, REJECTED, the mail server refused the mail for good (554)",
        "HANGS_UP_AFTER_DOT, UNKNOWN, the mail server did not answer after the whole mail was sent"
    })
    void eachAnswerIsTakenForWhatItMeans(Mood mood, MessageState state, String reason) throws MessagingException {
        server.mood(mood);

        Outcome outcome = smtp.send(mail());

        assertThat(outcome).isEqualTo(Outcome.of(state, reason));
    }

    @Test
    void mailThatIsTakenKeepsWhatTheServerSaid() throws MessagingException {
        Outcome outcome = smtp.send(mail());

        assertThat(outcome.state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(outcome.providerId()).isEqualTo("250 taken as 42");
    }

    @Test
    void serverThatIsAwayPutsTheMailOff() throws Exception {
        SmtpSender nowhere = new SmtpSender(MessageFixtures.SETTINGS, new MailServer("127.0.0.1", freePort()));

        assertThat(nowhere.send(mail()))
                .isEqualTo(Outcome.of(MessageState.DEFERRED, "the mail server could not be reached"));
    }

    @Test
    void failureOfOneMailSaysNothingOfTheNext() throws MessagingException {
        server.mood(Mood.HANGS_UP_AFTER_DOT);
        smtp.send(mail());
        server.mood(Mood.HANGS_UP_BEFORE_DATA);
        assertThat(smtp.send(mail()).state()).isEqualTo(MessageState.DEFERRED);
        server.mood(Mood.TAKES);

        assertThat(smtp.send(mail()).state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void mailThatFailsOnTheConnectionOfOneThatIsOutIsCertainlyNotSent() throws MessagingException {
        assertThat(smtp.send(mail()).state()).isEqualTo(MessageState.ACCEPTED);
        server.mood(Mood.HANGS_UP_BEFORE_DATA);

        assertThat(smtp.send(mail()).state()).isEqualTo(MessageState.DEFERRED);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private MimeMessage mail() throws MessagingException {
        MimeMessage mail = new MimeMessage(smtp.session());
        mail.setFrom(new InternetAddress("sales@baton.example"));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("joan@company.example"));
        mail.setSubject("Hello");
        mail.setText("Hello Joan");
        mail.saveChanges();
        return mail;
    }
}
