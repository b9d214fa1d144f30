package dev.baton.integration.webhook.event;

import static dev.baton.integration.webhook.WebhookDriver.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.integration.webhook.WebhookDriver;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.fake.FakeReceiver;
import dev.baton.testing.fake.FakeReceiver.Mood;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Whoever was told of a person is told to forget them, and nothing else is told of them any more. */
@BatonTest
class WebhookErasureIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @CsvSource({"erasure,erased", "anonymisation,anonymised"})
    void whatWaitsIsDroppedAndTheEndpointIsToldThatTheLeadIsGone(String kind, String how) {
        WebhookDriver webhooks = new WebhookDriver(beans, port);
        PrivacyDriver privacy = new PrivacyDriver(beans, port);
        String campaign = privacy.campaign();
        String email = UUID.randomUUID() + "@acme.example";
        try (FakeReceiver receiver = new FakeReceiver()) {
            receiver.mood(Mood.BROKEN);
            String id = webhooks.create(
                            receiver, campaign, true, EventType.names().toArray(String[]::new))
                    .get("id")
                    .asText();
            String lead = capture(campaign, email);
            await().until(() -> webhooks.deliveries(id).size() == 1);

            privacy.approveAndCarryOut(privacy.open(kind, email, ""));
            receiver.mood(Mood.TAKES);
            receiver.calls().clear();
            webhooks.makeDue(id);

            await().until(() -> !receiver.calls().isEmpty());
            JsonNode body = json(receiver.calls().get(0).body());
            assertThat(body.get("type").asText()).isEqualTo("lead.erased");
            assertThat(body.at("/data/lead_id").asText()).isEqualTo(lead);
            assertThat(body.at("/data/how").asText()).isEqualTo(how);
            assertThat(body.at("/data").size()).isEqualTo(3);
            await().until(() -> webhooks.deliveries(id).get(0).get("lead_id").isNull());
            assertThat(webhooks.deliveries(id))
                    .as("the news of it, and nothing else")
                    .hasSize(1);
            webhooks.delete(id);
        }
    }

    private String capture(String campaign, String email) {
        String lead =
                "{\"campaign_id\":\"%s\",\"source\":\"landing-page\",\"contact\":{\"firstName\":\"Ann\",\"lastName\":\"Abel\",\"email\":\"%s\"}}"
                        .formatted(campaign, email);
        return json(Outsider.somewhere(port).post("/v1/api/leads", lead).body())
                .get("lead_id")
                .asText();
    }
}
