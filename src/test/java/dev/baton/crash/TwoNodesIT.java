package dev.baton.crash;

import static dev.baton.crash.SharedDatabase.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.Scale;
import dev.baton.testing.TestFolder;
import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** Two nodes that start at once on one empty database, share all work, and take over from one another. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private final SharedDatabase database = SharedDatabase.empty();
    private final ScriptedMailServer mails = new ScriptedMailServer();
    private Path data;
    private RunningBaton a;
    private RunningBaton b;
    private long firstDeployments;

    @BeforeAll
    void startBothAtOnce() throws IOException {
        data = TestFolder.fresh("nodes");
        for (String top : List.of("processes", "forms", "rules")) {
            FileSystemUtils.copyRecursively(Path.of(top), data.resolve(top));
        }
        awaitBoth();
        firstDeployments = database.count("select count(*) from act_re_deployment");
    }

    /** Whichever a test before has killed starts again. */
    @BeforeEach
    void awaitBoth() throws IOException {
        boolean first = a == null || !a.isAlive();
        boolean second = b == null || !b.isAlive();
        if (first) {
            a = new RunningBaton(data.resolve("a"), environment("node-a"));
        }
        if (second) {
            Map<String, String> other = environment("node-b");
            other.put("DATABASE_URL", database.urlOfHosters());
            b = new RunningBaton(data.resolve("b"), other);
        }
        for (RunningBaton node : List.of(a, b)) {
            node.awaitReady();
            node.signIn("manager");
        }
    }

    private Map<String, String> environment(String node) {
        Map<String, String> environment = database.environment(node, mails);
        environment.putAll(CaptureOnTwoNodes.ENVIRONMENT);
        environment.put("BATON_FOLDER", data.toString());
        return environment;
    }

    @AfterAll
    void stop() throws Exception {
        for (RunningBaton node : List.of(a, b)) {
            node.close();
        }
        mails.close();
    }

    @Test
    void nodesThatStartAtOnceMakeEverythingOnce() throws IOException {
        assertThat(database.count("select count(*) from act_re_procdef where version_ = 1"))
                .isEqualTo(processes());
        assertThat(firstDeployments).isEqualTo(processes());
        assertThat(database.count("select count(*) from act_id_user")).isEqualTo(6);
        assertThat(database.count("select count(*) from act_id_membership")).isEqualTo(6);
        assertThat(database.count("select count(*) from campaign")).isEqualTo(3);
        assertThat(database.count("select count(*) - count(distinct name_) from act_ru_filter"))
                .isZero();
        assertThat(database.count("select count(*) - count(distinct (group_id_, resource_type_, resource_id_))"
                        + " from act_ru_authorization where group_id_ is not null"))
                .isZero();
        assertThat(data.resolve("a/tmp")).as("BATON_DATA_DIR").isDirectory();
    }

    @Test
    void tokenOfOneNodeIsGoodOnTheOtherAndASessionIsNot() {
        String ofManager = b.signIn("manager");
        b.use(a.signIn("manager"));

        assertThat(b.get("/v1/api/me").get("username").asText()).isEqualTo("manager");
        b.use(ofManager);
        Visitor visitor = Visitor.signedIn(a.port(), "rep1");
        assertThat(visitor.get("/v1/api/queue").statusCode()).isEqualTo(200);
        assertThat(Visitor.anonymous(b.port())
                        .sendWith(
                                "Cookie",
                                "BATON-SESSION="
                                        + visitor.cookie("BATON-SESSION").orElseThrow(),
                                "/v1/api/queue")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void leadOfOneNodeShowsOnTheOtherAndItsChangesReachABrowserThere() throws Exception {
        String sheet = a.importSheet(SharedDatabase.sheet("shown", 3), CAMPAIGN);
        database.awaitImported(sheet);
        SharedDatabase.Offered lead = database.offeredOf(sheet, 1).get(0);
        assertThat(b.get("/v1/api/leads/" + lead.leadId()).get("lead_id").asText())
                .isEqualTo(lead.leadId());
        Visitor rep = Visitor.signedIn(a.port(), lead.username());
        BlockingQueue<String> events = eventsOf(b);

        assertThat(rep.post("/v1/api/leads/" + lead.leadId() + "/accept", null).statusCode())
                .isEqualTo(200);

        // two seconds are promised, on a machine that has time
        String told = events.poll(Scale.of(60, 2), TimeUnit.SECONDS);
        assertThat(told).contains(lead.leadId());
    }

    @Test
    void processThatIsChangedGoesLiveOnceWhicheverNodeSeesItFirst() throws IOException {
        long deployments = database.count("select count(*) from act_re_deployment") + 1;
        Path file = data.resolve("processes/assignment/lead-work.bpmn");
        Files.writeString(file, Files.readString(file).replace("name=\"Work a lead\"", "name=\"Work one lead\""));

        await().until(() -> database.count("select count(*) from act_re_procdef where name_ = 'Work one lead'") == 1);
        await().during(Duration.ofSeconds(3)) // both nodes look every two seconds
                .until(() -> database.count("select count(*) from act_re_deployment") == deployments);
    }

    private long processes() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).count();
        }
    }

    @Test
    void nodeWithAnotherKeyRefusesToStartAndSaysWhatToDo() throws Exception {
        Map<String, String> environment = database.environment("node-c", mails);
        environment.put("ENCRYPTION_KEY", "Jd83kdLs02mXnqPz74TgHb61VwYe5RuA");
        try (RunningBaton stranger = new RunningBaton(data.resolve("c"), environment)) {
            assertThat(stranger.awaitRefusal())
                    .containsIgnoringNewLines("Description:ENCRYPTION_KEY does not open this database")
                    .contains("Start with the key it was made with")
                    .doesNotContain("Jd83kdLs02mXnqPz74TgHb61VwYe5RuA");
        }
        assertThat(a.status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void nodeThatIsKilledIsTakenOver() throws Exception {
        try (TakeOver takeOver = new TakeOver(database, mails, a, b)) {
            takeOver.fill();
            takeOver.killTheImporter();

            // 30 seconds are promised, on a machine that has time
            takeOver.awaitAllDone(Duration.ofSeconds(Scale.of(180, 40)));
            takeOver.nothingIsLostOrDoneTwice();
        }
    }

    @Test
    void ofTwoHundredCapturesAtOnceExactlyAHundredPass() {
        capture().ofTwoHundredAtOnceOnTwoNodesExactlyAHundredPass();
    }

    @Test
    void clientCannotPutAnAddressInFrontOfTheOneThatTheProxySaw() {
        capture().clientCannotPutAnAddressInFrontOfTheOneThatTheProxySaw();
    }

    @Test
    void onePersonFiftyTimesAtOnceIsOneLead() {
        capture().onePersonFiftyTimesAtOnceOnTwoNodesIsOneLead();
    }

    @Test
    void oneKeyFiftyTimesAtOnceIsOneLeadAndOneAnswer() {
        capture().oneKeyFiftyTimesAtOnceOnTwoNodesIsOneLeadAndOneAnswer();
    }

    private CaptureOnTwoNodes capture() {
        return new CaptureOnTwoNodes(database, a, b);
    }

    private static BlockingQueue<String> eventsOf(RunningBaton node) {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        var lines = node.events();
        Thread reader = new Thread(
                () -> lines.filter(line -> line.startsWith("data:") && line.contains("lead_id"))
                        .forEach(told::add),
                "events");
        reader.setDaemon(true);
        reader.start();
        return told;
    }
}
