package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.TestFolder;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.TestDatabase;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What those who run Baton see of it from outside: figures, JSON logs, traces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("\\b(?:baton|http|up)(?:_[a-z]+)*(?=\\{)");
    private static final String EMAIL = "traced.person@company.example";

    private final int managementPort = TestDatabase.freePort();
    private Path log;
    private final ScriptedMailServer mails = new ScriptedMailServer();
    private Collector collector;
    private RunningBaton baton;
    private Visitor manager;
    private String leadId;

    @BeforeAll
    void startAndUse() throws Exception {
        collector = new Collector();
        Path data = TestFolder.fresh("watched");
        log = data.resolve("baton.log");
        Map<String, String> environment = new SharedDatabase().environment("watched", mails);
        environment.putAll(Map.of(
                "MANAGEMENT_OTLP_TRACING_ENDPOINT", collector.address(),
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0",
                "MANAGEMENT_SERVER_PORT", String.valueOf(managementPort),
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET_MVC_METHOD_ANNOTATION", "debug",
                "LOGGING_LEVEL_ORG_CAMUNDA_BPM_ENGINE_BPMN_BEHAVIOR", "debug"));
        baton = new RunningBaton(data, environment);
        baton.awaitReadyOn(managementPort);
        manager = Visitor.withToken(baton.port(), baton.signIn("manager"));
        leadId = JSON.readTree(manager.post(
                                "/v1/api/leads",
                                "{\"campaign_id\":\"q1-buyouts\",\"contact\":{\"first_name\":\"Tracy\","
                                        + "\"last_name\":\"Tracer\",\"email\":\"" + EMAIL + "\"}}")
                        .body())
                .path("lead_id")
                .asText();
    }

    @AfterAll
    void stop() throws Exception {
        baton.close();
        collector.close();
        mails.close();
    }

    @Test
    void aRequestIsATraceOfItsPatternAndItsSteps() {
        manager.get("/v1/api/leads/" + leadId + "?secret=" + EMAIL);

        await().untilAsserted(() -> assertThat(collector.received())
                .contains(
                        "http get /v1/api/leads/{lead_id}",
                        "http post /v1/api/leads",
                        "lead-intake step",
                        "ServiceTask_ScoreLead"));
        assertThat(collector.received()).doesNotContain(EMAIL, "Tracer", leadId);
    }

    @Test
    void theStepsOfALeadAreInTheTraceOfTheRequestThatBroughtIt() {
        await().untilAsserted(() -> assertThat(collector.tracesWith("http post /v1/api/leads"))
                .isNotEmpty()
                .containsAnyElementsOf(collector.tracesWith("lead-intake step")));
    }

    @Test
    void aFailureTellsItsKindAndNotItsWords() {
        manager.post("/v1/api/auth/token", "{\"username\":\"" + EMAIL + "\",\"password\":\"" + EMAIL + "\"}");
        manager.get("/v1/api/no-such-thing/" + EMAIL);

        await().untilAsserted(() -> assertThat(collector.received()).contains("http post /v1/api/auth/token"));
        assertThat(collector.received()).doesNotContain(EMAIL);
    }

    @Test
    void eachLogLineOfARequestCarriesItsIdItsTraceAndItsLead() {
        String id = "my-request-0815";
        HttpResponse<String> answer = manager.sendWith("X-Request-Id", id, "/v1/api/leads/" + leadId);

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(id);
        JsonNode line = await().until(() -> lineWith("requestId", id), found -> found != null);
        assertThat(line.path("leadId").asText()).isEqualTo(leadId);
        assertThat(line.path("traceId").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void anIdThatIsNoneIsReplaced() {
        assertThat(manager.sendWith("X-Request-Id", "ann@x.example", "/v1/api/me")
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void theEngineNamesTheLeadItWorksOnAndWhoseRequestItIs() {
        await().untilAsserted(() -> assertThat(lines()).anySatisfy(line -> {
            assertThat(line.at("/log/logger").asText()).startsWith("org.camunda");
            assertThat(line.path("process.thread.name").asText()
                            + line.at("/process/thread/name").asText())
                    .startsWith("capture-");
            assertThat(line.path("requestId").asText()).isNotEmpty();
            assertThat(line.path("leadId").asText()).isEqualTo(leadId);
        }));
    }

    @Test
    void everyFigureThatAnAlertAsksForIsThere() throws IOException {
        String rules = Files.readString(Path.of("docs/operations/alerts.yml"));
        List<String> asked = METRIC.matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        String figures = figures();

        assertThat(asked).hasSizeGreaterThan(8).contains("up");
        assertThat(asked).filteredOn(name -> !name.equals("up")).allSatisfy(name -> assertThat(figures)
                .containsPattern("(?m)^" + name + "[{ ]"));
        assertThat(figures)
                .contains("baton_messages_open{state=\"unknown\"}", "baton_messages_open{state=\"deferred\"}")
                .contains("baton_messages_ended_last_hour{state=\"rejected\"}")
                .contains("baton_tasks_oldest_due_seconds{topic=\"send-email\"}")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/v1/api/leads\",le=\"0.5\"}");
    }

    /** A worker's waiting request takes seconds because it waits: it would hide how fast the others are. */
    @Test
    void aWorkersLongPollIsNoSlowAnswer() {
        assertThat(figures()).doesNotContainPattern("seconds_count\\{[^}]*method=\"POST\"[^}]*uri=\"UNKNOWN\"");
    }

    @Test
    void aLeadThatCameIsCountedByItsWay() {
        assertThat(figures()).containsPattern("baton_leads_received_total\\{kind=\"manual\"} 1\\.0");
    }

    @Test
    void thePortOfTheFiguresOpensNothingElse() {
        Visitor anybody = Visitor.anonymous(managementPort);

        assertThat(figures()).contains("baton_incidents");
        assertThat(anybody.get("/v1/api/leads").statusCode()).isNotEqualTo(200);
        assertThat(anybody.get("/v1/api/me").statusCode()).isNotEqualTo(200);
    }

    private String figures() {
        return Visitor.anonymous(managementPort)
                .sendWith("Accept", "text/plain", "/actuator/prometheus")
                .body();
    }

    private JsonNode lineWith(String key, String value) throws IOException {
        return lines().stream()
                .filter(line -> line.path(key).asText().equals(value)
                        && line.path("leadId").isTextual())
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> lines() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("{"))
                    .map(WatchedIT::read)
                    .toList();
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException half) {
            return JSON.createObjectNode();
        }
    }
}
