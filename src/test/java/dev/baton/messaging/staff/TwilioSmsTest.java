package dev.baton.messaging.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.messaging.staff.StaffChannel.Verdict;
import dev.baton.testing.TestClock;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.FakeStaffServices.Mood;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Twilio's library behind a client of Baton's own: one call, to where Twilio is, and nothing of it told to anybody. */
class TwilioSmsTest {

    private static final TwilioSms.Text TEXT = new TwilioSms.Text("+12125550123", "Joan Doe & co: 100 %");

    private final FakeStaffServices service = new FakeStaffServices();
    private final TwilioSms twilio = twilio("AC1", "secret");

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TAKES, TAKEN,",
        "GONE, REFUSED, 'Twilio refused the message (400, code 21211)'",
        "MOVED, REFUSED, Twilio refused the message (307)",
        "BROKEN, LATER, Twilio cannot take the message now (500)",
        "BUSY, LATER, Twilio takes no more messages for now (429)",
        "SILENT, LATER, Twilio did not answer",
        "STALLS, LATER, Twilio did not answer",
        "HANGS_UP, LATER, Twilio did not answer"
    })
    void eachAnswerIsTakenForWhatItMeansAfterOneCall(Mood mood, Verdict verdict, String reason) {
        service.mood(mood);

        StaffChannel.Answer answer = twilio.post(TEXT);

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void theTextArrivesAsItWasWrittenFromTheAccountsNumber() {
        twilio.post(TEXT);

        assertThat(service.taken("sms")).containsExactly("To=+12125550123&From=+14155550100&Body=Joan Doe & co: 100 %");
    }

    @Test
    void aWrongTokenIsToldByItsCode() {
        assertThat(twilio("AC1", "another").post(TEXT).reason())
                .isEqualTo("Twilio refused the message (401, code 20003)");
    }

    @Test
    void aTextThatWasTakenIsTakenWhateverTheAnswerSays() {
        assertThat(twilio("UNREADABLE", "secret").post(TEXT).verdict()).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void twilioIsNotCalledBeforeTheTimeItAsksFor() {
        service.mood(Mood.BUSY);
        service.retryAfter("120");

        assertThat(twilio.post(TEXT).pause()).isEqualTo(Duration.ofSeconds(120));
        assertThat(twilio.mustWait()).contains(Duration.ofSeconds(120));
    }

    @Test
    void noLogNamesThePersonOrTheToken() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        List<Logger> talkative = Stream.of("com.twilio", "org.apache.hc", "dev.baton.messaging")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        talkative.forEach(logger -> listen(logger, lines));
        try {
            for (Mood mood : List.of(Mood.TAKES, Mood.GONE, Mood.HANGS_UP)) {
                service.mood(mood);
                twilio.post(TEXT);
            }
        } finally {
            talkative.forEach(logger -> leave(logger, lines));
        }

        assertThat(lines.list).extracting(ILoggingEvent::getLoggerName).contains("com.twilio.http.TwilioRestClient");
        assertThat(lines.list)
                .extracting(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .noneMatch(line -> line.contains("2125550123") || line.contains("Joan") || line.contains("secret"));
        assertThat(TEXT).hasToString("Text");
    }

    private static void listen(Logger logger, ListAppender<ILoggingEvent> lines) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(lines);
    }

    private static void leave(Logger logger, ListAppender<ILoggingEvent> lines) {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(lines);
    }

    private TwilioSms twilio(String account, String token) {
        return new TwilioSms(
                new TwilioSms.Account(account, token, "+14155550100"),
                URI.create(service.base()),
                new StaffServiceSettings(
                        Duration.ofMillis(500), List.of(Duration.ofSeconds(10)), Duration.ofSeconds(30)),
                new TestClock(Instant.parse("2026-01-05T10:00:00Z")));
    }
}
