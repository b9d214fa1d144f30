package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.HttpLoad;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.TestDatabase;
import dev.baton.testing.TestFolder;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills Baton, and its database, in the middle of a thousand captures: what was answered is there, once, with its task. */
class CaptureCrashIT {

    private static final int CONNECTIONS = 1_000;
    private static final int SECONDS = 60;
    private static final String CAMPAIGN = "q1-buyouts";

    private static final int RESENT_A_SECOND = 400;

    /** What was sent, by its Idempotency-Key. */
    private final Map<String, String> sent = new ConcurrentHashMap<>();

    private final ObjectMapper json = new ObjectMapper();
    private final int databasePort = TestDatabase.freePort();
    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres?user=postgres"));

    @Test
    void whatWasAnsweredIsThereOnceAndReachesItsTask() throws Exception {
        Path data = TestFolder.fresh("capture-crash");
        Set<String> acknowledged = new HashSet<>();
        try (RunningBaton baton = start(data)) {
            acknowledged.addAll(captureUntil(baton, baton::kill));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CONNECTIONS);

        try (RunningBaton again = start(data)) {
            assertAllThere(acknowledged);
            assertResentIsThereOnce(again, acknowledged);
            acknowledged.addAll(captureUntil(again, () -> killDatabase(data)));
            await().ignoreExceptions().until(() -> capturesAgain(again, acknowledged));
            assertAllThere(acknowledged);
            assertResentIsThereOnce(again, acknowledged);
        }
    }

    /** Each program sends again what it has sent, for all that it knows unanswered: with the same key. */
    private void assertResentIsThereOnce(RunningBaton baton, Set<String> acknowledged) throws Exception {
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
        assertAllThere(acknowledged);
    }

    private RunningBaton start(Path data) throws Exception {
        RunningBaton baton = new RunningBaton(
                data,
                Map.of(
                        "BATON_DATABASE_PORT", String.valueOf(databasePort),
                        "BATON_RATE_LIMIT_PER_IP", "0",
                        "BATON_RATE_LIMIT_PER_CAMPAIGN", "0"));
        baton.awaitReady();
        return baton;
    }

    /** A thousand connections capture; in the middle of it the blow falls. @return the ids that were answered */
    private Set<String> captureUntil(RunningBaton baton, Blow blow) throws Exception {
        try (HttpLoad load = new HttpLoad(baton.port())) {
            CompletableFuture<List<HttpLoad.Answer>> answers =
                    CompletableFuture.supplyAsync(() -> load.closedLoop(CONNECTIONS, SECONDS, () -> request(baton)));
            await().atMost(Duration.ofSeconds(SECONDS)).until(() -> load.soFar(201) >= CONNECTIONS + 500);
            blow.fall();
            load.stop();
            return ids(answers.join());
        }
    }

    private Set<String> ids(List<HttpLoad.Answer> answers) throws Exception {
        assertThat(answers.stream().map(HttpLoad.Answer::status).distinct()).isSubsetOf(0, 201, 503);
        Set<String> ids = new HashSet<>();
        for (HttpLoad.Answer answer : answers) {
            if (answer.status() == 201) {
                ids.add(json.readTree(answer.body()).get("lead_id").asText());
            }
        }
        return ids;
    }

    private boolean capturesAgain(RunningBaton baton, Set<String> acknowledged) throws Exception {
        try (HttpLoad load = new HttpLoad(baton.port())) {
            Set<String> more = ids(load.closedLoop(1, 1, () -> request(baton)));
            acknowledged.addAll(more);
            return !more.isEmpty();
        }
    }

    private void assertAllThere(Set<String> acknowledged) {
        await().atMost(Duration.ofSeconds(90)).until(() -> count("select count(*) from lead_start") == 0);
        assertThat(jdbc.sql("select id from lead").query(String.class).list()).containsAll(acknowledged);
        assertThat(count("select count(*) - count(distinct email_index) from lead"))
                .as("leads that are there twice")
                .isZero();
        assertThat(count("select count(*) from lead l where (select count(*) from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = l.id) <> 1"))
                .as("leads without their one task")
                .isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void killDatabase(Path data) throws Exception {
        String pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip();
        assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly())
                .isTrue();
    }

    private AsyncRequestProducer request(RunningBaton baton) {
        Map.Entry<String, String> request = Map.entry(UUID.randomUUID().toString(), TestCampaigns.lead(CAMPAIGN));
        sent.put(request.getKey(), request.getValue());
        return request(baton, request);
    }

    private static AsyncRequestProducer request(RunningBaton baton, Map.Entry<String, String> request) {
        return AsyncRequestBuilder.post("http://127.0.0.1:" + baton.port() + "/v1/api/leads")
                .addHeader("Idempotency-Key", request.getKey())
                .setEntity(request.getValue(), ContentType.APPLICATION_JSON)
                .build();
    }

    private interface Blow {
        void fall() throws Exception;
    }
}
