package dev.baton.integration.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.integration.webhook.WebhookDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.fake.FakeReceiver;
import dev.baton.testing.fake.FakeReceiver.Call;
import dev.baton.testing.fake.FakeReceiver.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Two senders of one event: the one whose lease has run out has no say any more. */
@BatonTest
class WebhookClaimsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DeliveryQueue queue;

    @Autowired
    Sender sender;

    @Test
    void whoDiesBetweenAnswerAndMarkHasSentItAndAnotherSendsItAgainUnderTheSameId() {
        WebhookDriver webhooks = new WebhookDriver(beans, port);
        String campaign = new TestCampaigns(beans).create(Map.of());
        try (FakeReceiver receiver = new FakeReceiver()) {
            String id = webhooks.create(receiver, campaign, false, "lead.created")
                    .get("id")
                    .asText();
            failOnce(webhooks, receiver, campaign, id);
            // the scheduled deliverer may be quicker: then it holds the claim, and nobody else gets one
            Delivery dead = await().until(() -> claim(webhooks, id), found -> !found.isEmpty())
                    .get(0);
            assertThat(queue.claim(UUID.fromString(id))).as("held").isEmpty();

            webhooks.change(
                    "update webhook_delivery set claimed_until = now() - interval '1 second' where endpoint_id = ?::uuid",
                    id);
            await().until(() -> receiver.calls().size() == 2);
            await().until(() -> "delivered"
                    .equals(webhooks.deliveries(id).get(0).get("state").asText()));

            sender.send(dead);
            assertThat(queue.ended(dead, new DeliveryQueue.Outcome("failed", 500, 1, "late", Duration.ZERO)))
                    .isFalse();
            assertThat(webhooks.deliveries(id).get(0).get("tries").asInt()).isEqualTo(2);
            assertThat(webhooks.deliveries(id).get(0).get("state").asText()).isEqualTo("delivered");
            assertThat(receiver.calls())
                    .hasSize(3)
                    .extracting(Call::id)
                    .containsOnly(dead.id().toString());
            webhooks.delete(id);
        }
    }

    private void failOnce(WebhookDriver webhooks, FakeReceiver receiver, String campaign, String id) {
        receiver.mood(Mood.BROKEN);
        Outsider.somewhere(port).post("/v1/api/leads", TestCampaigns.lead(campaign));
        await().until(() -> receiver.calls().size() == 1);
        await().until(() -> webhooks.deliveries(id).get(0).get("tries").asInt() == 1);
        receiver.mood(Mood.TAKES);
    }

    /** In one step for the scheduled deliverer: what is due is claimed already. */
    private List<Delivery> claim(WebhookDriver webhooks, String id) {
        return webhooks.inOne(() -> {
            webhooks.makeDue(id);
            return queue.claim(UUID.fromString(id));
        });
    }
}
