package dev.baton.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HttpLoad;
import dev.baton.testing.TestCampaigns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys are exchanged while leads come in: none is refused, and none is sealed with a key that is gone. */
@BatonTest
class RotationUnderLoadIT {

    private static final int CALLERS = 8;
    private static final int SECONDS = 4;
    private static final int ROTATIONS = 5;

    @Value("${local.port}")
    int port;

    @Autowired
    KeyRotation rotation;

    @Autowired
    Resealing resealing;

    @Autowired
    DataKeys keys;

    @Autowired
    Leads leads;

    @Autowired
    LeadVault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext beans;

    @Test
    void everyLeadThatCameMeanwhileStaysReadable() {
        String campaign = new TestCampaigns(beans).create(Map.of());
        try (HttpLoad load = new HttpLoad(port)) {
            CompletableFuture<List<HttpLoad.Answer>> answers = CompletableFuture.supplyAsync(
                    () -> load.closedLoop(CALLERS, SECONDS, () -> capture(TestCampaigns.lead(campaign))));
            for (int i = 0; i < ROTATIONS; i++) {
                rotation.rotate("admin");
                resealing.sealAnew();
            }
            List<String> ids = answers.join().stream().map(this::id).toList();
            assertThat(ids).hasSizeGreaterThan(CALLERS);

            resealing.sealAnew(); // what was under way at the last rotation
            oldKeysMayGo();
            resealing.sealAnew();

            assertThat(keys.sealKeys()).as("only the newest key is left").isEqualTo(1);
            assertThat(ids)
                    .allSatisfy(id ->
                            assertThat(vault.contact(leads.get(id)).email()).endsWith("@acme.example"));
        }
    }

    private AsyncRequestProducer capture(String body) {
        return AsyncRequestBuilder.post("http://127.0.0.1:" + port + "/v1/api/leads")
                .setEntity(body, ContentType.APPLICATION_JSON)
                .build();
    }

    private String id(HttpLoad.Answer answer) {
        try {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return new ObjectMapper().readTree(answer.body()).get("lead_id").asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private void oldKeysMayGo() {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update privacy_keyset set changed_at = changed_at - interval '2 hours' where purpose = 'seal'")
                .update());
    }
}
