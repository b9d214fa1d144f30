package dev.baton.messaging.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.messaging.staff.StaffChannel.Verdict;
import dev.baton.testing.TestClock;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.FakeStaffServices.Mood;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a service's answers, and when it is left alone. */
class StaffServiceTest {

    private static final String MESSAGE = "{\"text\":\"hello\"}";
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FakeStaffServices service = new FakeStaffServices();
    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private StaffWebhook webhook = webhook(Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TAKES, TAKEN,",
        "GONE, REFUSED, Slack refused the message (404)",
        "BROKEN, LATER, Slack cannot take the message now (500)",
        "BUSY, LATER, Slack takes no more messages for now (429)",
        "SILENT, LATER, Slack did not answer",
        "STALLS, LATER, Slack did not answer",
        "HANGS_UP, LATER, Slack did not answer"
    })
    void eachAnswerIsTakenForWhatItMeans(Mood mood, Verdict verdict, String reason) {
        service.mood(mood);
        if (mood == Mood.SILENT || mood == Mood.STALLS) {
            webhook = webhook(Duration.ofMillis(100));
        }

        StaffChannel.Answer answer = call();

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120|120", "Mon, 05 Jan 2026 10:02:00 GMT|120", "soon|30", "|30", "86400|3600", "0|0"})
    void serviceIsNotCalledBeforeTheTimeItAsksFor(String header, long seconds) {
        service.mood(Mood.BUSY);
        service.retryAfter(header);

        assertThat(call().pause()).isEqualTo(Duration.ofSeconds(seconds));

        if (seconds > 0) {
            assertThat(webhook.mustWait()).contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
        }
        assertThat(webhook.mustWait()).isEmpty();
    }

    @Test
    void serviceThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        service.mood(Mood.BROKEN);
        for (int failures = 1; failures <= 4; failures++) {
            call();
        }
        assertThat(webhook.mustWait()).contains(PAUSE);

        clock.advance(PAUSE.plusSeconds(1));
        service.mood(Mood.TAKES);
        assertThat(call().verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(webhook.mustWait()).isEmpty();
    }

    @Test
    void oneTryAfterThePauseIsNotMany() {
        service.mood(Mood.BROKEN);
        for (int failures = 1; failures <= 4; failures++) {
            call();
        }
        clock.advance(PAUSE.plusSeconds(1));

        call();

        assertThat(webhook.mustWait()).contains(PAUSE);
        assertThat(service.calls()).isEqualTo(5);
    }

    @Test
    void tryThatBreaksOffIsAFailureAndNotTheLastTry() {
        StaffService<String> broken = new StaffService<>("Slack", settings(Duration.ofMinutes(1)), clock) {
            @Override
            Reply call(String message) {
                throw new IllegalStateException("the connections are closed");
            }
        };
        for (int failures = 1; failures <= 4; failures++) {
            breaksOff(broken);
        }
        assertThat(broken.mustWait()).contains(PAUSE);

        clock.advance(PAUSE.plusSeconds(1));
        breaksOff(broken);
        clock.advance(PAUSE.plusSeconds(1));
        assertThat(broken.mustWait()).isEmpty();
    }

    private static void breaksOff(StaffService<String> broken) {
        assertThat(broken.mustWait()).isEmpty();
        assertThatThrownBy(() -> broken.post(MESSAGE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusalOfOneMessageSaysNothingAgainstTheService() {
        service.mood(Mood.GONE);
        for (int refusals = 1; refusals <= 10; refusals++) {
            call();
        }

        assertThat(webhook.mustWait()).isEmpty();
    }

    /** @param patience with a service that answers: enough for a slow machine */
    private StaffWebhook webhook(Duration patience) {
        return new StaffWebhook("Slack", URI.create(service.address("slack")), settings(patience), clock);
    }

    private static StaffServiceSettings settings(Duration patience) {
        return new StaffServiceSettings(patience, List.of(Duration.ofSeconds(10)), PAUSE);
    }

    private StaffChannel.Answer call() {
        assertThat(webhook.mustWait()).isEmpty();
        return webhook.post(MESSAGE);
    }
}
