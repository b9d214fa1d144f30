package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.bench.Figures;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole of {@code lead-intake} with healthy services: looked up, scored again, told of in Slack and Teams. */
class FullIntakeBench {

    private static final int WARM_UP = 1_000;
    private static final int LEADS = 3_000;
    private static final List<String> AS_IN_USE = List.of("-Xmx512m", "-XX:+UseParallelGC");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void leadsASecond() throws Exception {
        SharedDatabase database = new SharedDatabase();
        Path data = TestFolder.fresh("full");
        try (OutsideServices outside = new OutsideServices();
                RunningBaton baton = new RunningBaton(data, outside.environment(database), AS_IN_USE)) {
            baton.awaitReady();
            run(baton, outside, database, 0, WARM_UP);
            long start = System.nanoTime();
            run(baton, outside, database, WARM_UP, LEADS);
            Figures.print("full lead-intake: capture to everything done", LEADS / seconds(start), "leads/s");
        }
    }

    /** Prints how long so many leads took, after those that came before; each got everything. */
    static void run(RunningBaton baton, OutsideServices outside, SharedDatabase database, int before, int leads) {
        Outsider sender = Outsider.somewhere(baton.port());
        long start = System.nanoTime();
        assertThat(OutsideServices.atOnce(leads, n -> sender.post("/v1/api/leads", outside.lead(before + n))
                        .status()))
                .containsOnly(201);
        await().atMost(PATIENCE)
                .until(() ->
                        database.count("select count(*) from lead where offered_to is not null") == before + leads);
        Figures.print("full lead-intake: capture to waiting task", leads / seconds(start), "leads/s");
        await().atMost(PATIENCE).until(() -> outside.haveAll(database, before + leads));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
