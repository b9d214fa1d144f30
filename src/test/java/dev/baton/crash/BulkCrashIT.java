package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.TestDatabase;
import dev.baton.testing.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Kills Baton in the middle of a bulk job, as hard as it goes, and starts it again on what is left. */
class BulkCrashIT {

    private static final int ROWS = 4_000;
    private static final String CAMPAIGN = "q1-buyouts";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Test
    void killedInTheMiddleABulkJobGoesOnAndNoLeadIsChangedTwiceOrLeftOut() throws Exception {
        Path data = TestFolder.fresh("bulk-crash");
        int databasePort = TestDatabase.freePort();
        String job;
        int before;
        try (RunningBaton baton = new RunningBaton(data, databasePort)) {
            ended(baton, "/v1/api/imports/" + baton.importSheet(sheet(), CAMPAIGN));
            job = "/v1/api/jobs/"
                    + baton.post("/v1/api/leads/bulk", tagAll()).get("job_id").asText();
            String path = job;
            before = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> gone(baton.get(path)), count -> count > 0);
            baton.kill();
        }
        assertThat(before).as("killed in the middle").isBetween(1, ROWS - 1);

        try (RunningBaton again = new RunningBaton(data, databasePort)) {
            JsonNode done = ended(again, job);
            assertThat(done.get("status").asText()).isEqualTo("completed");
            assertThat(gone(done)).isEqualTo(ROWS);
            assertThat(done.get("failed").asInt()).isZero();
            JsonNode leads = again.get("/v1/api/leads?size=500&tag=all&campaign_id=" + CAMPAIGN);
            assertThat(leads.get("total").asInt()).isEqualTo(ROWS);
            String id = leads.get("items").get(0).get("lead_id").asText();
            assertThat(again.get("/v1/api/leads/" + id + "/activities").findValuesAsText("activity_type"))
                    .containsOnlyOnce("tagged");
        }
    }

    private static JsonNode ended(RunningBaton baton, String path) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> baton.get(path), found -> !"running validating queued"
                        .contains(found.get("status").asText()));
    }

    private static int gone(JsonNode job) {
        return job.get("done").asInt()
                + job.get("skipped").asInt()
                + job.get("failed").asInt();
    }

    private static String tagAll() {
        return "{\"filter\":{\"campaign_id\":\"" + CAMPAIGN + "\"},\"action\":\"tag\",\"tag\":\"all\"}";
    }

    private static String sheet() {
        StringBuilder csv = new StringBuilder("Client Name,E-mail,Phone Number\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(String.format(Locale.ROOT, "Ann Abel%d,ann%d@company.example,206-555-%04d\n", i, i, i));
        }
        return csv.toString();
    }
}
