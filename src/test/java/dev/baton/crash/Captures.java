package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.HttpLoad;
import dev.baton.testing.Scale;
import dev.baton.testing.TestCampaigns;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;

/** Programs that post leads over many connections while Baton is killed, and what they were answered. */
final class Captures {

    private static final int CONNECTIONS = Scale.of(100, 1_000);
    private static final int FIRST = Scale.of(100, 500);
    private static final int AT_MOST_SECONDS = 120;
    private static final int RESENT_A_SECOND = Scale.of(200, 400);

    private final ObjectMapper json = new ObjectMapper();
    /** What was sent, by its Idempotency-Key. */
    private final Map<String, String> sent = new ConcurrentHashMap<>();

    private final Set<String> acknowledged = new HashSet<>();

    interface Blow {
        void fall() throws Exception;
    }

    /** In the middle of it, with every connection answered, the blow falls. */
    void sendUntil(RunningBaton baton, Blow blow) throws Exception {
        try (HttpLoad load = new HttpLoad(baton.port())) {
            CompletableFuture<List<HttpLoad.Answer>> answers = CompletableFuture.supplyAsync(
                    () -> load.closedLoop(CONNECTIONS, AT_MOST_SECONDS, () -> another(baton)));
            await().atMost(Duration.ofSeconds(AT_MOST_SECONDS))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> load.soFar(201) >= CONNECTIONS + FIRST);
            blow.fall();
            load.stop();
            acknowledged.addAll(ids(answers.join()));
        }
    }

    /** Whether a lead is taken. */
    boolean isTaken(RunningBaton baton) throws Exception {
        try (HttpLoad load = new HttpLoad(baton.port())) {
            Set<String> more = ids(load.closedLoop(1, 1, () -> another(baton)));
            acknowledged.addAll(more);
            return !more.isEmpty();
        }
    }

    /** Each program sends again what it has sent, for all that it knows unanswered: with the same key. */
    void sendAgain(RunningBaton baton) throws Exception {
        List<Map.Entry<String, String>> requests = List.copyOf(sent.entrySet());
        AtomicInteger number = new AtomicInteger();
        try (HttpLoad load = new HttpLoad(baton.port())) {
            Set<String> ids = ids(load.openLoop(
                    RESENT_A_SECOND,
                    requests.size() / RESENT_A_SECOND + 1,
                    () -> request(baton, requests.get(number.getAndIncrement() % requests.size()))));
            assertThat(ids).as("one lead for each request").hasSize(requests.size());
            assertThat(ids).containsAll(acknowledged);
            acknowledged.addAll(ids);
        }
    }

    /** The leads whose senders were told that they are taken. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    private Set<String> ids(List<HttpLoad.Answer> answers) throws JsonProcessingException {
        assertThat(answers.stream().map(HttpLoad.Answer::status).distinct()).isSubsetOf(0, 201, 503);
        Set<String> ids = new HashSet<>();
        for (HttpLoad.Answer answer : answers) {
            if (answer.status() == 201) {
                ids.add(json.readTree(answer.body()).get("lead_id").asText());
            }
        }
        return ids;
    }

    private AsyncRequestProducer another(RunningBaton baton) {
        Map.Entry<String, String> request =
                Map.entry(UUID.randomUUID().toString(), TestCampaigns.lead(SharedDatabase.CAMPAIGN));
        sent.put(request.getKey(), request.getValue());
        return request(baton, request);
    }

    private static AsyncRequestProducer request(RunningBaton baton, Map.Entry<String, String> request) {
        return AsyncRequestBuilder.post("http://127.0.0.1:" + baton.port() + "/v1/api/leads")
                .addHeader("Idempotency-Key", request.getKey())
                .setEntity(request.getValue(), ContentType.APPLICATION_JSON)
                .build();
    }
}
