package dev.baton.integration;

import static dev.baton.integration.webhook.WebhookDriver.PATH;
import static dev.baton.integration.webhook.WebhookDriver.answer;
import static dev.baton.integration.webhook.WebhookDriver.form;
import static dev.baton.integration.webhook.WebhookDriver.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.integration.webhook.WebhookDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.fake.FakeReceiver;
import dev.baton.testing.fake.FakeReceiver.Mood;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What becomes of events that a program does not take, and what people do about them. */
@BatonTest
class WebhookFaultsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private final FakeReceiver receiver = new FakeReceiver();
    private WebhookDriver webhooks;
    private String campaign;
    private String id;

    @BeforeEach
    void begin() {
        webhooks = new WebhookDriver(beans, port);
        campaign = new TestCampaigns(beans).create(Map.of());
        id = webhooks.create(receiver, campaign, true, "lead.created").get("id").asText();
    }

    @AfterEach
    void end() {
        webhooks.delete(id);
        receiver.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MOVED|failed|302|It answered 302",
                "REFUSES|failed|400|It answered 400",
                "BROKEN|failed|500|It answered 500",
                "SILENT|failed||It did not answer in time",
                "HUGE|delivered|200|"
            })
    void aTestSaysWhatTheProgramDid(Mood mood, String state, Integer status, String reason) {
        receiver.mood(mood);

        JsonNode test = answer(200, webhooks.admin().post(PATH + "/" + id + "/test", null));

        assertThat(test.get("state").asText()).isEqualTo(state);
        assertThat(
                        test.get("status_code").isNull()
                                ? null
                                : test.get("status_code").asInt())
                .isEqualTo(status);
        assertThat(test.get("reason").isNull() ? null : test.get("reason").asText())
                .isEqualTo(reason);
        assertThat(test.get("took_ms").asInt()).isLessThan(7_000);
        assertThat(receiver.calls())
                .as("no redirect is followed, nothing is tried twice")
                .hasSize(1);
        assertThat(json(receiver.calls().get(0).body()).get("type").asText()).isEqualTo("webhook.test");
        assertThat(webhooks.get(id).get("state").asText()).isEqualTo("on");
    }

    @Test
    void aProgramThatIsNotThereIsSaidSo() {
        receiver.close();

        JsonNode test = answer(200, webhooks.admin().post(PATH + "/" + id + "/test", null));

        assertThat(test.get("state").asText()).isEqualTo("failed");
        assertThat(test.get("reason").asText()).isEqualTo("It cannot be reached");
    }

    @Test
    void retryAfterIsHonouredForTheEventAndTheEndpoint() {
        receiver.mood(Mood.BUSY);
        capture();

        JsonNode row =
                await().until(this::only, delivery -> delivery.get("tries").asInt() == 1);

        assertThat(row.get("state").asText()).isEqualTo("waiting");
        assertThat(Instant.parse(row.get("next_attempt_at").asText()))
                .isAfter(Instant.now().plusSeconds(100))
                .isBefore(Instant.now().plusSeconds(121));
        receiver.mood(Mood.TAKES);
        capture();
        await().during(Duration.ofSeconds(2)).until(() -> receiver.calls().size() == 1);
    }

    @Test
    void anEventIsGivenUpAfterItsLastTryAndSentAgainByHandUnderItsId() {
        receiver.mood(Mood.BROKEN);
        capture();
        await().until(this::only, delivery -> delivery.get("tries").asInt() >= 1);
        webhooks.change("update webhook_delivery set attempts = 9 where endpoint_id = ?::uuid", id);
        webhooks.makeDue(id);
        JsonNode failed = await().until(this::only, delivery -> "failed"
                .equals(delivery.get("state").asText()));
        assertThat(failed.get("next_attempt_at").isNull()).isTrue();
        assertThat(webhooks.get(id).get("undelivered").asInt()).isEqualTo(1);

        receiver.mood(Mood.TAKES);
        answer(
                200,
                webhooks.admin()
                        .post(
                                PATH + "/" + id + "/deliveries/"
                                        + failed.get("id").asText() + "/resend",
                                null));

        await().until(this::only, delivery -> "delivered"
                .equals(delivery.get("state").asText()));
        assertThat(receiver.calls())
                .extracting(FakeReceiver.Call::id)
                .containsOnly(failed.get("id").asText());
        assertThat(webhooks.get(id).get("failing_since").isNull()).isTrue();
    }

    @Test
    void whatIsGoneIsStoppedKeepsItsEventsAndIsHandedOverAsCsv() throws Exception {
        receiver.mood(Mood.GONE);
        capture();
        JsonNode stopped = await().until(() -> webhooks.get(id), it -> "stopped"
                .equals(it.get("state").asText()));
        assertThat(stopped.get("stopped_reason").asText()).contains("410");
        String later = capture();
        assertThat(webhooks.get(id).get("undelivered").asInt()).isEqualTo(2);

        String csv = new String(
                webhooks.admin()
                        .download(PATH + "/" + id + "/deliveries/export", "{}")
                        .body()
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("webhook_id,type,timestamp,lead_id,campaign_id")
                .endsWith("email,phone,company");
        assertThat(csv).contains(later, "lead.created", "Abel").contains("'=Ann");
        assertThat(webhooks.deliveries(id))
                .allMatch(row -> "handed_over".equals(row.get("state").asText()));
        assertThat(webhooks.get(id).get("undelivered").asInt()).isZero();
    }

    @Test
    void whatFailedForDaysIsStoppedAndStartsAfreshWhenItIsSwitchedOn() {
        receiver.mood(Mood.BROKEN);
        webhooks.change(
                "update webhook_endpoint set failing_since = now() - interval '4 days', failures = 40"
                        + " where id = ?::uuid",
                id);
        capture();
        await().until(() -> webhooks.get(id).get("state").asText().equals("stopped"));

        receiver.mood(Mood.TAKES);
        answer(
                200,
                webhooks.admin().send("PUT", PATH + "/" + id, form(receiver, campaign, false, true, "lead.created")));
        webhooks.makeDue(id);

        await().until(this::only, delivery -> "delivered"
                .equals(delivery.get("state").asText()));
        assertThat(webhooks.get(id).get("stopped_reason").isNull()).isTrue();
    }

    @Test
    void nothingIsKeptForWhatIsOffOrWantsOtherEventsOrCampaigns() {
        answer(
                200,
                webhooks.admin().send("PUT", PATH + "/" + id, form(receiver, campaign, false, false, "lead.created")));
        capture();
        answer(
                200,
                webhooks.admin().send("PUT", PATH + "/" + id, form(receiver, campaign, false, true, "lead.closed")));
        capture();
        answer(
                200,
                webhooks.admin()
                        .send(
                                "PUT",
                                PATH + "/" + id,
                                form(receiver, "nextcloud-installation-2025", false, true, "lead.created")));
        capture();

        assertThat(webhooks.deliveries(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ftp://a.example/x", "https://user:pw@a.example/", "https://", "a.example/hooks", "https://a.example/#x"
    })
    void anAddressThatIsNoneIsRefused(String url) {
        JsonNode refused = answer(
                400, webhooks.admin().post(PATH, "{\"url\":\"%s\",\"events\":[\"lead.created\"]}".formatted(url)));

        assertThat(refused.get("field").asText()).isEqualTo("url");
    }

    private JsonNode only() {
        return webhooks.deliveries(id).get(0) == null
                ? json("{\"tries\":0,\"state\":\"\"}")
                : webhooks.deliveries(id).get(0);
    }

    private String capture() {
        String lead = TestCampaigns.lead(campaign).replace("\"Ann\"", "\"=Ann\"");
        return json(Outsider.somewhere(port).post("/v1/api/leads", lead).body())
                .get("lead_id")
                .asText();
    }
}
