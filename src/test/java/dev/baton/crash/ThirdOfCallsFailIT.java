package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.Outsider;
import dev.baton.testing.Scale;
import dev.baton.testing.TestFolder;
import dev.baton.testing.fake.FakeCompanyService;
import dev.baton.testing.fake.FakeNameServer;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many leads while every outside service fails at a third of its calls: all get everything, nothing twice. */
@Tag("faults")
class ThirdOfCallsFailIT {

    private static final int WELL = 10;
    private static final int LEADS = WELL + Scale.of(60, 1_000);
    /** The first answer to who asked, and the welcome of the rep who took the lead. */
    private static final int MAILS = 2 * LEADS;

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** So many tries that none of them is the last one. */
    private static final String TRIES = String.join(",", Collections.nCopies(25, "200ms"));

    private final SharedDatabase database = new SharedDatabase();
    private final OutsideServices outside = new OutsideServices();
    private final Random random = new Random(20261121);
    private RunningBaton baton;

    @BeforeEach
    void start() throws Exception {
        Path data = TestFolder.fresh("third");
        baton = new RunningBaton(data, environment());
        baton.awaitReady();
    }

    private void failAtAThird() {
        outside.staff.moods(aThird(
                FakeStaffServices.Mood.TAKES,
                FakeStaffServices.Mood.BUSY,
                FakeStaffServices.Mood.BROKEN,
                FakeStaffServices.Mood.HANGS_UP));
        outside.names.moods(
                aThird(FakeNameServer.Mood.ANSWERS, FakeNameServer.Mood.FAILS, FakeNameServer.Mood.GARBLED));
        outside.companies.moods(aThird(
                FakeCompanyService.Mood.KNOWS,
                FakeCompanyService.Mood.BUSY,
                FakeCompanyService.Mood.BROKEN,
                FakeCompanyService.Mood.GARBLED));
        outside.mails.moods(aThird(
                ScriptedMailServer.Mood.TAKES,
                ScriptedMailServer.Mood.BUSY_AT_RECIPIENT,
                ScriptedMailServer.Mood.HANGS_UP_BEFORE_DATA,
                ScriptedMailServer.Mood.HANGS_UP_AFTER_DOT));
    }

    @AfterEach
    void stop() throws Exception {
        baton.close();
        outside.close();
    }

    @Test
    void allLeadsGetEverythingAndNothingTwice() throws IOException {
        FullIntakeBench.run(baton, outside, database, 0, WELL);
        failAtAThird();
        Outsider sender = Outsider.somewhere(baton.port());
        assertThat(OutsideServices.atOnce(LEADS - WELL, n -> sender.post("/v1/api/leads", outside.lead(WELL + n))
                        .status()))
                .containsOnly(201);
        assertThat(database.count("select count(*) from lead where grade = 'A' and offered_to is not null"))
                .as("each waits for a rep at once, whatever fails")
                .isEqualTo(LEADS);

        accept();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        outside.haveAll(database, LEADS) && mailsAreAtTheirEnd())
                .as(database::unfinished)
                .isTrue());

        assertThat(outside.staff.taken("slack")).doesNotHaveDuplicates().hasSize(LEADS);
        assertThat(outside.staff.taken("teams")).doesNotHaveDuplicates().hasSize(LEADS);
        assertThat(outside.mails.messageIds()).doesNotHaveDuplicates().hasSize(MAILS);
        assertThat(database.count("select count(*) from lead_lookup where outcome <> 'failed'"))
                .isEqualTo(2 * LEADS);
        assertThat(baton.said())
                .as("two steps of a lead that end at the same moment are no failure")
                .doesNotContain("Telling slack for task", "Telling teams for task", "Looking up by");
    }

    /** A mail whose end nobody knows is not sent again: a person looks at it. */
    private boolean mailsAreAtTheirEnd() {
        return database.count(
                        "select count(*) from message where channel = 'email' and state in ('accepted', 'unknown')")
                == MAILS;
    }

    /** What was offered to another rep meanwhile, for more is known of the lead now, that one takes. */
    private void accept() {
        await().atMost(PATIENCE).until(() -> {
            List.of("rep1", "rep2", "rep3").forEach(this::accept);
            return database.count("select count(*) from lead where assigned_to is not null") == LEADS;
        });
    }

    private void accept(String rep) {
        Outsider caller = Outsider.somewhere(baton.port()).with("Authorization", "Bearer " + baton.signIn(rep));
        List<String> own = database.offered(LEADS).stream()
                .filter(offer -> offer.username().equals(rep))
                .map(SharedDatabase.Offered::leadId)
                .toList();
        assertThat(OutsideServices.atOnce(own.size(), n -> caller.post("/v1/api/leads/" + own.get(n) + "/accept", "{}")
                        .body()))
                .allMatch(answer -> answer.contains("\"assigned_to\"") || answer.contains("not yours to answer"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = outside.environment(database);
        for (String service : List.of("STAFFSERVICES", "ENRICHMENT", "MAIL")) {
            environment.put("BATON_" + service + "_RETRYAFTER", TRIES);
            environment.put("BATON_" + service + "_PAUSE", "50ms");
        }
        return environment;
    }

    @SafeVarargs
    private <T> Supplier<T> aThird(T well, T... badly) {
        return () -> {
            synchronized (random) {
                return random.nextInt(3) > 0 ? well : badly[random.nextInt(badly.length)];
            }
        };
    }
}
