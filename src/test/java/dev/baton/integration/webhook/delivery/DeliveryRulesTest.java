package dev.baton.integration.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.delivery.DeliveryQueue.Outcome;
import dev.baton.integration.webhook.delivery.EndpointClient.Answer;
import dev.baton.integration.webhook.endpoint.EndpointHealth;
import dev.baton.integration.webhook.event.EventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of an endpoint's answer. It is tried again after 10 seconds and a minute, and then given up. */
class DeliveryRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final IntegrationSettings SETTINGS = new IntegrationSettings(
            Duration.ofSeconds(10),
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
            Duration.ofHours(1),
            Duration.ofDays(3),
            Duration.ofDays(1),
            Duration.ofDays(30),
            Duration.ofDays(90),
            10,
            false);

    private final DeliveryRules rules = new DeliveryRules(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void eventThatIsTakenIsDelivered(int status) {
        assertThat(rules.outcome(event(0), answer(status, null)))
                .isEqualTo(new Outcome("delivered", status, 42, null, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 410, 429, 500, 503})
    void everythingElseIsTriedAgain(int status) {
        assertThat(rules.outcome(event(0), answer(status, null)))
                .isEqualTo(new Outcome("waiting", status, 42, "It answered " + status, Duration.ofSeconds(10)));
    }

    @Test
    void whoDoesNotAnswerIsTriedAgainWithTheReason() {
        assertThat(rules.outcome(event(0), new Answer(null, null, "It did not answer in time", 42)))
                .isEqualTo(new Outcome("waiting", null, 42, "It did not answer in time", Duration.ofSeconds(10)));
    }

    @Test
    void eachFailureWaitsLongerUntilTheEventHasFailed() {
        assertThat(rules.outcome(event(1), answer(500, null)).pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules.outcome(event(2), answer(500, null)))
                .isEqualTo(new Outcome("failed", 500, 42, "It answered 500", Duration.ZERO));
    }

    @Test
    void eventThatOnlyTriesAnEndpointOutIsSentOnce() {
        Delivery test = delivery(EventType.TEST, 0);

        assertThat(rules.outcome(test, answer(500, null)).state()).isEqualTo("failed");
        assertThat(rules.outcome(test, answer(200, null)).state()).isEqualTo("delivered");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, 120",
        "503, 120, 120",
        "429, 5, 10",
        "429, 86400, 3600",
        "429, soon, 10",
        "429, 'Tue, 05 May 2026 12:05:00 GMT', 300",
        "500, 120, 10"
    })
    void endpointThatIsBusyMaySayForHowLong(int status, String retryAfter, long seconds) {
        assertThat(rules.outcome(event(0), answer(status, retryAfter)).pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 16", "12, 2048", "13, 3600", "64, 3600", "100000, 3600"})
    void endpointThatFailsIsLeftAloneForLongerAndLonger(int failures, long seconds) {
        assertThat(EndpointHealth.pause(failures, Duration.ZERO, SETTINGS.longestPause()))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatTheEndpointAsksForCountsWhereItIsLonger() {
        assertThat(EndpointHealth.pause(3, Duration.ofMinutes(5), SETTINGS.longestPause()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(EndpointHealth.pause(3, Duration.ofSeconds(1), SETTINGS.longestPause()))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void leaseIsLongEnoughForABatchOfWhichEachTakesItsFullTime() {
        assertThat(SETTINGS.lease()).isEqualTo(Duration.ofSeconds(110));
    }

    private static Answer answer(int status, String retryAfter) {
        return new Answer(status, retryAfter, null, 42);
    }

    private static Delivery event(int attempts) {
        return delivery(EventType.ASSIGNED.apiName(), attempts);
    }

    private static Delivery delivery(String type, int attempts) {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Delivery.Event(type, "lead_1", "campaign", "{}"),
                Delivery.WAITING,
                new Delivery.Effort(attempts, attempts, 1, NOW),
                new Delivery.Outcome(null, null, null),
                NOW,
                NOW);
    }
}
