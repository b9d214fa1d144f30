package dev.baton.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.FakeReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks over HTTP, and what time does to their events. */
public final class WebhookDriver {

    public static final String PATH = "/v1/api/webhooks";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Visitor admin;

    public WebhookDriver(ApplicationContext beans, int port) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.admin = Visitor.signedIn(port, "admin");
    }

    public Visitor admin() {
        return admin;
    }

    /** @return its id and secret */
    public JsonNode create(FakeReceiver receiver, String campaign, boolean personal, String... events) {
        return answer(201, admin.post(PATH, form(receiver, campaign, personal, true, events)));
    }

    public static String form(FakeReceiver receiver, String campaign, boolean personal, boolean on, String... events) {
        return "{\"url\":\"%s\",\"description\":\"Test\",\"events\":[\"%s\"],\"campaign_ids\":[\"%s\"],\"personal_data\":%s,\"on\":%s}"
                .formatted(receiver.address(), String.join("\",\"", events), campaign, personal, on);
    }

    public JsonNode get(String id) {
        for (JsonNode endpoint : answer(200, admin.get(PATH)).get("items")) {
            if (endpoint.get("id").asText().equals(id)) {
                return endpoint;
            }
        }
        throw new IllegalStateException("There is no webhook " + id);
    }

    public JsonNode deliveries(String id) {
        return answer(200, admin.get(PATH + "/" + id + "/deliveries")).get("items");
    }

    public void delete(String id) {
        answer(204, admin.send("DELETE", PATH + "/" + id, null));
    }

    /** As if the time had come, for the endpoint and its events. */
    public void makeDue(String id) {
        change("update webhook_endpoint set paused_until = null where id = ?::uuid", id);
        change("update webhook_delivery set next_attempt_at = now() where endpoint_id = ?::uuid", id);
    }

    public void change(String sql, Object... parameters) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).params(List.of(parameters)).update());
    }

    public <T> T inOne(Supplier<T> deeds) {
        return transactions.execute(transaction -> deeds.get());
    }

    public static JsonNode answer(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the specification says, by other means than the product's. */
    static String hmac(String secret, FakeReceiver.Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = call.id() + "." + call.timestamp() + "." + call.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes("UTF-8")));
    }
}
