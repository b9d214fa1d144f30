package dev.baton.integration.webhook;

import static dev.baton.integration.webhook.WebhookDriver.PATH;
import static dev.baton.integration.webhook.WebhookDriver.answer;
import static dev.baton.integration.webhook.WebhookDriver.hmac;
import static dev.baton.integration.webhook.WebhookDriver.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.integration.webhook.delivery.Deliverer;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.fake.FakeReceiver;
import dev.baton.testing.fake.FakeReceiver.Call;
import dev.baton.testing.fake.FakeReceiver.Mood;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events of leads, from the change to the program that takes them. */
@BatonTest
class WebhooksIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliverer deliverer;

    private final FakeReceiver receiver = new FakeReceiver();
    private WebhookDriver webhooks;
    private LeadDriver leads;
    private String campaign;
    private String id;

    @BeforeEach
    void begin() {
        webhooks = new WebhookDriver(beans, port);
        leads = new LeadDriver(beans);
        campaign = new TestCampaigns(beans).create(Map.of());
    }

    @AfterEach
    void end() {
        if (id != null) {
            webhooks.delete(id);
        }
        receiver.close();
    }

    @Test
    void aNewLeadIsToldOnceSignedAndWithoutAnythingPersonal() throws Exception {
        String secret = webhook(false, "lead.created").get("secret").asText();
        String lead = capture();

        Call call = delivered(1).get(0);
        JsonNode body = json(call.body());
        assertThat(body.get("type").asText()).isEqualTo("lead.created");
        assertThat(body.get("timestamp").asText()).isNotBlank();
        JsonNode data = body.get("data");
        assertThat(data.get("lead_id").asText()).isEqualTo(lead);
        assertThat(data.get("campaign_id").asText()).isEqualTo(campaign);
        assertThat(data.get("status").asText()).isEqualTo("new");
        assertThat(data.get("grade").asText())
                .isEqualTo(leads.lead(lead).grade().name());
        assertThat(data.get("score").asInt()).isEqualTo(leads.lead(lead).score());
        assertThat(call.body()).doesNotContain("Ann", "Abel", "acme.example");
        assertThat(call.signature()).isEqualTo("v1," + hmac(secret, call));

        JsonNode log = webhooks.deliveries(id);
        assertThat(log).hasSize(1);
        assertThat(log.get(0).get("state").asText()).isEqualTo("delivered");
        assertThat(log.get(0).get("status_code").asInt()).isEqualTo(204);
        assertThat(log.get(0).get("tries").asInt()).isEqualTo(1);
        assertThat(webhooks.admin().get(PATH).body()).doesNotContain(secret, "secret_sealed");
    }

    @Test
    void personalFieldsGoOnlyWhereTheyMayAndNeverOfAFrozenPerson() {
        webhook(true, "lead.created", "lead.status_changed", "lead.closed");
        String lead = capture();
        assertThat(json(delivered(1).get(0).body())
                        .at("/data/contact/last_name")
                        .asText())
                .isEqualTo("Abel");

        webhooks.change("update lead set restricted_at = now(), version = version + 1 where id = ?", lead);
        webhooks.change(
                "update webhook_delivery set state = 'waiting', next_attempt_at = now() where endpoint_id = ?::uuid",
                id);
        Call again = delivered(2).get(1);

        assertThat(again.id())
                .as("the same event")
                .isEqualTo(receiver.calls().get(0).id());
        assertThat(json(again.body()).at("/data/lead_id").asText()).isEqualTo(lead);
        assertThat(again.body()).doesNotContain("Abel", "acme.example");
    }

    @Test
    void whatBecomesOfALeadIsToldInItsOrder() {
        webhook(false, "lead.created", "lead.assigned", "lead.status_changed", "lead.closed");
        receiver.mood(Mood.BROKEN);
        String lead = capture();
        patch(lead, "contacted");
        patch(lead, "closed_lost");
        await().until(() -> !receiver.calls().isEmpty());
        assertThat(receiver.calls()).as("later events wait for the first").allMatch(call -> call.body()
                .contains("lead.created"));

        receiver.mood(Mood.TAKES);
        receiver.calls().clear();
        List<Call> calls = delivered(4);

        assertThat(calls)
                .extracting(call -> json(call.body()).get("type").asText())
                .containsExactly("lead.created", "lead.status_changed", "lead.status_changed", "lead.closed");
        JsonNode first = json(calls.get(1).body()).get("data");
        assertThat(first.get("previous_status").asText()).isEqualTo("new");
        assertThat(first.get("status").asText()).isEqualTo("contacted");
        assertThat(webhooks.deliveries(id)).as("one row for each event").hasSize(4);
    }

    @Test
    void anAcceptedLeadIsToldAsAssigned() {
        webhook(false, "lead.assigned");
        String lead = capture();
        String rep = leads.lead(lead).offeredTo();
        leads.complete(rep, lead, Map.of("outcome", "accepted"));

        JsonNode data = json(delivered(1).get(0).body()).get("data");

        assertThat(data.get("assigned_to").asText()).isEqualTo(rep);
        assertThat(data.get("lead_id").asText()).isEqualTo(lead);
    }

    @Test
    void aRemovedOrErasedLeadLeavesNothingBehindButTheNewsOfIt() {
        webhook(true, "lead.created", "lead.erased");
        String lead = capture();
        delivered(1);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(LeadRemoval.class)
                .remove(List.of(lead), "Test"));

        JsonNode body = json(delivered(2).get(1).body());

        assertThat(body.get("type").asText()).isEqualTo("lead.erased");
        assertThat(body.at("/data/lead_id").asText()).isEqualTo(lead);
        assertThat(body.at("/data/contact").isMissingNode()).isTrue();
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from webhook_delivery where lead_id = ?")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isZero());
    }

    @Test
    void afterAnExchangeBothSecretsCountForADay() throws Exception {
        String before = webhook(false, "lead.created").get("secret").asText();
        String after = answer(200, webhooks.admin().post(PATH + "/" + id + "/secret", null))
                .get("secret")
                .asText();
        capture();

        Call call = delivered(1).get(0);
        assertThat(call.signature().split(" ")).containsExactly("v1," + hmac(after, call), "v1," + hmac(before, call));

        webhooks.change("update webhook_endpoint set previous_until = now() where id = ?::uuid", id);
        capture();
        Call later = delivered(2).get(1);
        assertThat(later.signature()).isEqualTo("v1," + hmac(after, later));
    }

    private JsonNode webhook(boolean personal, String... events) {
        JsonNode made = webhooks.create(receiver, campaign, personal, events);
        id = made.get("id").asText();
        return made;
    }

    private String capture() {
        String body = Outsider.somewhere(port)
                .post("/v1/api/leads", TestCampaigns.lead(campaign))
                .body();
        return json(body).get("lead_id").asText();
    }

    private void patch(String lead, String status) {
        answer(200, webhooks.admin().send("PATCH", "/v1/api/leads/" + lead, "{\"status\":\"" + status + "\"}"));
    }

    /** Waits until so many calls were made, whatever pauses there were. */
    private List<Call> delivered(int calls) {
        await().untilAsserted(() -> {
            webhooks.makeDue(id);
            deliverer.deliver();
            assertThat(receiver.calls()).hasSizeGreaterThanOrEqualTo(calls);
        });
        await().untilAsserted(() -> assertThat(webhooks.deliveries(id))
                .allMatch(row -> !"waiting".equals(row.get("state").asText())));
        return List.copyOf(receiver.calls());
    }
}
