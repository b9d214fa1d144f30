package dev.baton.crash;

import static dev.baton.crash.SharedDatabase.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.Scale;
import dev.baton.testing.TestFolder;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An application node that leaves sheets and mails to two worker instances, as in {@code docker-compose.yml}. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkersIT {

    private static final Logger log = LoggerFactory.getLogger(WorkersIT.class);
    private static final List<String> WORKERS = List.of("worker-1", "worker-2");
    private static final int MAILS = 20;
    private static final int ROWS = Scale.of(2_000, 5_000);

    private final SharedDatabase database = new SharedDatabase();
    private final ScriptedMailServer mails = new ScriptedMailServer();
    private RunningBaton application;
    private RunningBaton first;
    private RunningBaton second;

    @BeforeAll
    void start() throws Exception {
        Path data = TestFolder.fresh("workers");
        Map<String, String> environment = database.environment("application", mails);
        environment.put("BATON_WORKERS_ELSEWHERE", "true");
        application = new RunningBaton(data.resolve("application"), environment);
        first = worker(data, "worker-1");
        second = worker(data, "worker-2");
        for (RunningBaton process : List.of(application, first, second)) {
            process.awaitReady();
        }
        application.signIn("manager");
    }

    private RunningBaton worker(Path data, String name) throws Exception {
        Map<String, String> environment = database.environment(name, mails);
        environment.put("SPRING_PROFILES_ACTIVE", "production,worker");
        environment.put("BATON_WORKERS_ELSEWHERE", "true"); // handed on by mistake: a worker works
        environment.put("BATON_ENGINE_URL", "http://127.0.0.1:" + application.port() + "/engine-rest");
        return new RunningBaton(data.resolve(name), environment);
    }

    @AfterAll
    void stop() throws Exception {
        for (RunningBaton process : List.of(application, first, second)) {
            process.close();
        }
        mails.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/v1/api/me",
                "/v1/api/leads",
                "/engine-rest/engine",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/",
                "/v3/api-docs",
                "/actuator/prometheus"
            })
    void workerAnswersNothingButItsHealth(String address) {
        assertThat(Visitor.anonymous(first.port()).get(address).statusCode()).isEqualTo(404);
        first.use(application.signIn("manager"));
        assertThat(first.status(address)).as("with a good token").isEqualTo(404);
        assertThat(first.status("/actuator/health")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void killedWorkersMailsAreSentByTheOtherAndNoneTwice() throws Exception {
        database.awaitImported(application.importSheet(SharedDatabase.sheet("before", MAILS + 1), CAMPAIGN));
        MailsUnderWay.hold(database, mails, WORKERS, database.offered(MAILS), application.port());

        long killedAt = System.nanoTime();
        first.kill();
        MailsUnderWay.release(mails, WORKERS.size());

        await().until(() -> database.mailsUnderWay() == 0);
        log.info("{} s after the kill the mails are out", (System.nanoTime() - killedAt) / 100_000_000 / 10.0);
        MailsUnderWay.eachWentOutOnce(database, mails);
    }

    @Test
    @Order(3)
    void workerThatIsToldToStopHandsItsSheetBack() throws Exception {
        String importId = application.importSheet(SharedDatabase.sheet("during", ROWS), CAMPAIGN);
        await().pollInterval(Duration.ofMillis(50)).until(() -> database.imported(importId) > 0);

        second.close();

        assertThat(database.imported(importId)).isLessThan(ROWS);
        assertThat(database.count("select count(*) from act_ru_ext_task where topic_name_ = 'import-rows'"
                        + " and worker_id_ is null"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void applicationAloneLeavesMailsAndSheetsWhereTheyAre() {
        long sent = mails.taken().size();
        MailsUnderWay.accept(database.offered(1), application.port());
        await().until(() -> database.mailsUnderWay() > 0);

        await().during(Duration.ofSeconds(5))
                .until(() -> database.count("select count(*) from act_ru_ext_task where worker_id_ is not null") == 0
                        && mails.taken().size() == sent);
    }
}
