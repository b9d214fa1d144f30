package dev.baton.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An open stream ends with what let it in, and nobody opens them without bound. */
@BatonTest
class LiveStreamsIT {

    private static final String PASSWORD = "seven green kettles";

    @Value("${local.port}")
    int port;

    @Autowired
    LiveStreams streams;

    private final List<InputStream> opened = new ArrayList<>();
    private Visitor admin;
    private String name;
    private Visitor person;
    private InputStream others;

    @BeforeEach
    void somebodyListens() throws Exception {
        admin = Visitor.signedIn(port, "admin");
        name = "listener" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        admin.post(
                "/v1/api/people", person("\"username\":\"%s\",\"password\":\"%s\",".formatted(name, PASSWORD), "rep"));
        person = Visitor.anonymous(port);
        person.signIn(name, PASSWORD);
        others = open(bySession(admin)).body();
    }

    @AfterEach
    void close() throws IOException {
        for (InputStream stream : opened) {
            stream.close();
        }
    }

    @Test
    void itEndsWithTheSession() throws Exception {
        InputStream stream = open(bySession(person)).body();

        person.signOut();

        assertEnds(stream);
    }

    @Test
    void itEndsWithTheRightsItWasOpenedWith() throws Exception {
        InputStream stream = open(bySession(person)).body();

        admin.send("PUT", "/v1/api/people/" + name, person("", "manager"));

        assertEnds(stream);
    }

    @Test
    void itEndsWithThePasswordAlsoWhereTheSessionGoesOn() throws Exception {
        InputStream stream = open(bySession(person)).body();
        InputStream program =
                open("Authorization", "Bearer " + token(name, PASSWORD)).body();

        person.send(
                "PUT",
                "/v1/api/me/password",
                "{\"old_password\":\"%s\",\"new_password\":\"%1$s indeed\"}".formatted(PASSWORD));

        assertEnds(stream);
        assertEnds(program);
        assertThat(open(bySession(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void itEndsWithAProgramsToken() throws Exception {
        String token = admin.post("/v1/api/tokens", "{\"name\":\"%s\",\"permissions\":[\"lead:read\"]}".formatted(name))
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        InputStream stream = open("Authorization", "Bearer " + token).body();
        String id = admin.get("/v1/api/tokens")
                .body()
                .replaceAll("(?s).*\"id\":\"([^\"]+)\",\"name\":\"" + name + ".*", "$1");

        assertThat(admin.post("/v1/api/tokens/" + id + "/revoke", null).statusCode())
                .isEqualTo(204);

        assertEnds(stream);
    }

    @Test
    void nobodyOpensThemWithoutBound() throws Exception {
        for (int i = 0; i < LiveStreams.MOST_EACH; i++) {
            assertThat(open(bySession(person)).statusCode()).isEqualTo(200);
        }

        HttpResponse<InputStream> refused = open(bySession(person));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("RATE_LIMITED", "close a tab");
        assertThat(open(bySession(admin)).statusCode()).isEqualTo(200);
    }

    private void assertEnds(InputStream stream) throws IOException {
        streams.endThoseOfBefore();
        assertThat(CompletableFuture.supplyAsync(() -> isReadToItsEnd(stream)))
                .succeedsWithin(Duration.ofSeconds(20))
                .isEqualTo(true);
        streams.beat();
        assertThat(others.read()).as("somebody else's stream").isNotNegative();
    }

    private static boolean isReadToItsEnd(InputStream stream) {
        try {
            stream.readAllBytes();
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    private String[] bySession(Visitor visitor) {
        return new String[] {
            "Cookie", "BATON-SESSION=" + visitor.cookie("BATON-SESSION").orElseThrow()
        };
    }

    private HttpResponse<InputStream> open(String... header) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/api/events"))
                                .headers(header)
                                .build(),
                        BodyHandlers.ofInputStream());
        opened.add(answer.body());
        return answer;
    }

    private String token(String username, String password) {
        return Visitor.anonymous(port)
                .post("/v1/api/auth/token", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static String person(String more, String role) {
        return "{%s\"first_name\":\"Ann\",\"last_name\":\"Abel\",\"email\":\"ann@baton.example\",\"roles\":[\"%s\"]}"
                .formatted(more, role);
    }
}
