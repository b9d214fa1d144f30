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

/** Kills Baton in the middle of an import, as hard as it goes, and starts it again on what is left. */
class CrashIT {

    private static final int ROWS = 4_000;
    private static final String CAMPAIGN = "q1-buyouts";

    @Test
    void killedInTheMiddleAnImportGoesOnAndNoRowIsImportedTwiceOrLeftOut() throws Exception {
        Path data = TestFolder.fresh("crash");
        int databasePort = TestDatabase.freePort();
        String id;
        int before;
        try (RunningBaton baton = new RunningBaton(data, databasePort)) {
            id = baton.importSheet(sheet(), CAMPAIGN);
            before = await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> imported(baton.get("/v1/api/imports/" + id)), count -> count > 0);
            baton.kill();
        }
        assertThat(before).as("killed in the middle").isBetween(1, ROWS - 1);

        try (RunningBaton again = new RunningBaton(data, databasePort)) {
            JsonNode done = await().atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> again.get("/v1/api/imports/" + id), found -> "completed"
                            .equals(found.get("status").asText()));
            assertThat(imported(done)).isEqualTo(ROWS);
            assertThat(again.get("/v1/api/leads?size=1&campaign_id=" + CAMPAIGN)
                            .get("total")
                            .asInt())
                    .isEqualTo(ROWS);
        }
    }

    private static int imported(JsonNode sheet) {
        return sheet.get("imported").asInt();
    }

    private static String sheet() {
        StringBuilder csv = new StringBuilder("Client Name,E-mail,Phone Number\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(String.format(Locale.ROOT, "Ann Abel%d,ann%d@company.example,206-555-%04d\n", i, i, i));
        }
        return csv.toString();
    }
}
