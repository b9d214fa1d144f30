package dev.baton.crash;

import static dev.baton.crash.SharedDatabase.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.testing.Scale;
import dev.baton.testing.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Kills Baton, as hard as it goes, in the middle of an import, a bulk job and many captures, and starts it again on
 * what is left; then kills its database beneath it.
 */
@Tag("faults")
class KilledIT {

    private static final int ROWS = Scale.of(1_500, 4_000);
    /** Another number than of the rows: it stands in the phones. */
    private static final int TAGGED = ROWS + 1;

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Path data = TestFolder.fresh("killed");
    private DataSource database;
    private JdbcClient jdbc;
    private final Captures captures = new Captures();
    private String tagged;
    private String sheet;
    private String job;

    @Test
    void nothingThatWasTakenIsLostOrDoneTwice() throws Exception {
        try (RunningBaton baton = start()) {
            tagged = baton.importSheet(SharedDatabase.sheet("tagged", TAGGED), CAMPAIGN);
            ended(baton, imports(tagged));
            captures.sendUntil(baton, () -> killInTheMiddle(baton));
        }
        try (RunningBaton again = start()) {
            theSheetIsWhole(again);
            theJobIsWhole(again);
            theCapturesAreThere();
            captures.sendAgain(again);
            theCapturesAreThere();

            captures.sendUntil(again, this::killDatabase);
            await().ignoreExceptions().atMost(PATIENCE).until(() -> captures.isTaken(again));
            theCapturesAreThere();
            captures.sendAgain(again);
            theCapturesAreThere();
        }
        FileSystemUtils.deleteRecursively(data); // what a failure leaves is looked at
    }

    private RunningBaton start() throws Exception {
        RunningBaton baton = new RunningBaton(
                data,
                Map.of(
                        "BATON_RATE_LIMIT_PER_IP", "0",
                        "BATON_RATE_LIMIT_PER_CAMPAIGN", "0"));
        baton.awaitReady();
        database = new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + kept("postgresql-port") + "/postgres",
                "postgres",
                kept("postgresql-password"));
        jdbc = JdbcClient.create(database);
        baton.signIn("manager");
        return baton;
    }

    private String kept(String file) throws IOException {
        return Files.readString(data.resolve(file));
    }

    private void killInTheMiddle(RunningBaton baton) throws Exception {
        try (Connection held = database.getConnection()) {
            holdLastTagged(held);
            job = baton.post("/v1/api/leads/bulk", tagAll()).get("job_id").asText();
            soon(() -> worked() > 0);
            sheet = baton.importSheet(SharedDatabase.sheet("sheet", ROWS), CAMPAIGN);
            soon(() -> imported() > 0);
            baton.kill();
        }
        assertThat(imported()).as("killed in the middle of the sheet").isBetween(1L, ROWS - 1L);
        assertThat(worked()).as("killed in the middle of the job").isBetween(1L, TAGGED - 1L);
    }

    /** However fast the machine, the job does not end before the sheet has begun: its last lead is not to be had. */
    private void holdLastTagged(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement last = connection.prepareStatement(
                "select id from lead where import_id = ?::uuid order by id desc limit 1 for update")) {
            last.setString(1, tagged);
            assertThat(last.executeQuery().next()).isTrue();
        }
    }

    private static void soon(Callable<Boolean> condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    private void theSheetIsWhole(RunningBaton baton) {
        assertThat(ended(baton, imports(sheet)).get("imported").asInt()).isEqualTo(ROWS);
        assertThat(count("select count(*) from lead where import_id = ?::uuid", sheet))
                .isEqualTo(ROWS);
    }

    private void theJobIsWhole(RunningBaton baton) {
        JsonNode done = ended(baton, "/v1/api/jobs/" + job);
        assertThat(done.get("status").asText()).isEqualTo("completed");
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(done.get("done").asInt() + done.get("skipped").asInt()).isEqualTo(TAGGED);
        assertThat(worked()).isEqualTo(TAGGED);
        assertThat(count("select count(distinct lead_id) from lead_activity where activity_type = 'tagged'"))
                .isEqualTo(TAGGED);
    }

    private void theCapturesAreThere() {
        await().atMost(PATIENCE).until(() -> count("select count(*) from lead_start") == 0);
        assertThat(jdbc.sql("select id from lead").query(String.class).list()).containsAll(captures.acknowledged());
        assertThat(count("select count(*) - count(distinct email_index) from lead"))
                .as("leads that are there twice")
                .isZero();
        assertThat(count("select count(*) from lead l where (select count(*) from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = l.id) <> 1"))
                .as("leads without their one task")
                .isZero();
    }

    private void killDatabase() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip();
        assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly())
                .isTrue();
    }

    private long imported() {
        return count("select imported from import where id = ?::uuid", sheet);
    }

    private long worked() {
        return count("select count(*) from lead_activity where activity_type = 'tagged'");
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    private String tagAll() {
        return "{\"filter\":{\"import_id\":\"" + tagged + "\"},\"action\":\"tag\",\"tag\":\"all\"}";
    }

    private static String imports(String id) {
        return "/v1/api/imports/" + id;
    }

    private static JsonNode ended(RunningBaton baton, String path) {
        Predicate<JsonNode> ended = found ->
                !"running validating queued".contains(found.get("status").asText());
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> baton.get(path), ended);
    }
}
