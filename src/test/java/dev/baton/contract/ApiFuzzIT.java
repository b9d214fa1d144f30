package dev.baton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Scale;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Thousands of requests of the API's own document, most of them wrong: never a 5xx, never a trace, always the envelope. */
@Tag("faults")
@BatonTest
class ApiFuzzIT {

    private static final int REQUESTS = Scale.of(3_000, 20_000);
    private static final long SEED = 20261121;
    private static final int CALLERS = 4;
    private static final Pattern TECHNICAL =
            Pattern.compile("Exception|dev\\.baton|org\\.|java\\.|\\tat |SQLState|select .* from|<html");

    @Value("${local.port}")
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    ApplicationContext beans;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicIntegerArray statuses = new AtomicIntegerArray(600);

    @Test
    void nothingThatIsSentBreaksIt() throws Exception {
        FuzzedRequests requests = new FuzzedRequests(document(), known(), SEED);
        List<FuzzedRequests.Request> all = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            all.add(requests.next(i));
        }
        List<String> tokens = List.of(token("manager"), token("admin"), token("rep1"), "");
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            int first = caller;
            callers.execute(() -> {
                for (int i = first; i < REQUESTS; i += CALLERS) {
                    send(all.get(i), tokens.get(i / requests.operations() % tokens.size()));
                }
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();

        assertThat(faults.stream().limit(20)).isEmpty();
        assertThat(total()).isEqualTo(REQUESTS);
        assertThat(List.of(
                        statuses.get(200), statuses.get(400), statuses.get(401), statuses.get(403), statuses.get(404)))
                .as("answers of every kind")
                .allMatch(count -> count > REQUESTS / 200);
    }

    private void send(FuzzedRequests.Request request, String token) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + request.path()))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "application/json")
                    .method(
                            request.method(),
                            request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
            if (request.body() != null) {
                builder.header("Content-Type", "application/json");
            }
            if (!token.isEmpty()) {
                builder.header("Authorization", "Bearer " + token);
            }
            new TreeMap<>(request.headers()).forEach((name, value) -> {
                if (!value.isEmpty()) {
                    builder.header(name, value);
                }
            });
            check(request, http.send(builder.build(), BodyHandlers.ofString()));
        } catch (Exception e) {
            faults.add(request.method() + " " + request.path() + " " + request.body() + ": " + e);
        }
    }

    private void check(FuzzedRequests.Request request, HttpResponse<String> answer) {
        statuses.incrementAndGet(answer.statusCode());
        String why = null;
        if (answer.statusCode() >= 500) {
            why = "a server error";
        } else if (answer.statusCode() >= 400 && !isEnvelope(answer)) {
            why = "no envelope";
        } else if (answer.statusCode() >= 400
                && TECHNICAL.matcher(answer.body()).find()) {
            why = "something technical";
        }
        if (why != null) {
            String body = request.body() == null || request.body().length() < 300
                    ? request.body()
                    : request.body().substring(0, 300);
            faults.add(why + ": " + request.method() + " " + request.path() + " " + body + " → " + answer.statusCode()
                    + " " + answer.body());
        }
    }

    private boolean isEnvelope(HttpResponse<String> answer) {
        try {
            JsonNode error = json.readTree(answer.body());
            return error.path("success").isBoolean()
                    && !error.path("success").asBoolean()
                    && error.path("error").asText().matches("[A-Z_]+")
                    && !error.path("message").asText().isBlank()
                    && error.path("code").asInt() == answer.statusCode();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private int total() {
        int sum = 0;
        for (int i = 0; i < statuses.length(); i++) {
            sum += statuses.get(i);
        }
        return sum;
    }

    /** Whose access may end, and whose password may change, without harm to other tests. */
    private String somebody() throws Exception {
        String name = "fuzzed" + System.nanoTime();
        HttpResponse<String> added = Visitor.signedIn(port, "admin")
                .post(
                        "/v1/api/people",
                        "{\"username\":\"%s\",\"first_name\":\"F\",\"last_name\":\"U\",\"email\":\"f@baton.example\",\"roles\":[\"analyst\"],\"password\":\"correct horse 1\"}"
                                .formatted(name));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return name;
    }

    private List<String> known() throws Exception {
        LeadDriver driver = new LeadDriver(beans);
        String campaign = new TestCampaigns(beans).create(Map.of()); // of its own: its settings are fuzzed too
        List<String> known = new ArrayList<>(List.of(campaign, somebody(), "contacted", "landing-page", "note_added"));
        for (int i = 0; i < 5; i++) {
            known.add(driver.receive(LeadFixtures.leadFor("rep1")));
        }
        return known;
    }

    private JsonNode document() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private String token(String username) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/api/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, username)))
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asText();
    }
}
