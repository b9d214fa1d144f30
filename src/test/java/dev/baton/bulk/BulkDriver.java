package dev.baton.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a manager does with bulk jobs, over HTTP. */
public final class BulkDriver {

    private static final Set<String> OVER = Set.of("completed", "cancelled", "failed");

    private final Visitor manager;

    public BulkDriver(int port) {
        this.manager = Visitor.signedIn(port, "manager");
    }

    public static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String ids(List<String> leadIds) {
        return leadIds.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "\"lead_ids\":[", "]"));
    }

    public Visitor manager() {
        return manager;
    }

    public HttpResponse<String> ask(String body) {
        return manager.post("/v1/api/leads/bulk", body);
    }

    public String start(String body) {
        return json(202, ask(body)).get("job_id").asText();
    }

    /** Done to these leads, to its end. @param more the action and its parameters */
    public JsonNode done(List<String> leadIds, String more) {
        return end(start("{" + ids(leadIds) + "," + more + "}"));
    }

    JsonNode undo(JsonNode job) {
        String path = "/v1/api/jobs/" + job.get("job_id").asText() + "/undo";
        return end(json(202, manager.post(path, null)).get("job_id").asText());
    }

    public JsonNode get(String jobId) {
        return json(200, manager.get("/v1/api/jobs/" + jobId));
    }

    public JsonNode end(String jobId) {
        return await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(jobId), job -> OVER.contains(job.get("status").asText()));
    }

    public JsonNode lead(String leadId) {
        return json(200, manager.get("/v1/api/leads/" + leadId));
    }

    /** Why this lead was not changed. */
    static String reason(JsonNode job, String leadId) {
        for (JsonNode one : job.get("not_done").get("items")) {
            if (one.get("lead_id").asText().equals(leadId)) {
                return one.get("reason").asText();
            }
        }
        return null;
    }
}
