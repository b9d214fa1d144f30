package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.bench.Figures;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Scale;
import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of a sheet into as many waiting tasks. Targets for 100,000: stored in 30 s, all in 3 minutes, heap under 512 MB. */
@BatonTest
class ImportBench {

    private static final int ROWS = Scale.of(300, 100_000);

    @Autowired
    Imports imports;

    @Autowired
    ImportStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DataSource dataSource;

    @Autowired
    TestRestTemplate http;

    @Test
    void rowsIntoWaitingTasks(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sheet.csv");
        write(file);
        double read = Figures.perSecond(ROWS, () -> readAll(file));
        double copied = Figures.perSecond(ROWS, () -> copy(file));

        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        UUID id = upload(file);
        Import stored = awaitNot(id, ImportStatus.VALIDATING, new ArrayList<>());
        double storedAfter = seconds(start);
        assertThat(stored.rows().checked()).isEqualTo(ROWS);
        List<Long> answers = new ArrayList<>();
        Import done = awaitNot(id, ImportStatus.RUNNING, answers);
        double doneAfter = seconds(start);

        assertThat(done.rows().imported()).isEqualTo(ROWS);
        Collections.sort(answers);
        String rows = Figures.count(ROWS, "rows");
        Figures.print("bare streaming read", read, "rows/s");
        Figures.print("bare COPY of the same rows", copied, "rows/s");
        Figures.print(rows + " validated and stored (target 30)", storedAfter, "s");
        Figures.compare("validated and stored", ROWS / storedAfter, "rows/s", "bare read", read);
        Figures.compare("validated and stored", ROWS / storedAfter, "rows/s", "bare COPY", copied);
        Figures.print(rows + " into waiting tasks (target 180)", doneAfter, "s");
        Figures.print("scored, routed and offered", ROWS / (doneAfter - storedAfter), "leads/s");
        Figures.print("an API call meanwhile, p95", answers.get(answers.size() * 95 / 100) / 1e6, "ms");
        Figures.print("peak heap (target 512)", peakHeapMebibytes(), "MiB");
    }

    private UUID upload(Path file) throws IOException {
        ImportUpload upload =
                new ImportUpload("sheet.csv", "q1-buyouts", List.of(), null, SheetChoices.NONE, true, null);
        try (InputStream in = Files.newInputStream(file)) {
            return imports.upload(upload, in, Files.size(file), "manager").id();
        }
    }

    private Import awaitNot(UUID id, ImportStatus status, List<Long> answers) {
        return await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> {
                            long asked = System.nanoTime();
                            http.getForEntity("/v1/api/me", String.class);
                            answers.add(System.nanoTime() - asked);
                            return transactions.execute(t -> store.get(id));
                        },
                        sheet -> sheet.status() != status);
    }

    private static void readAll(Path file) {
        try (SheetFile sheet = SheetFile.open(file, "sheet.csv")) {
            sheet.rows((number, cells) -> true);
        }
    }

    private void copy(Path file) {
        try (var connection = TestDatabase.asSuperuser(dataSource).getConnection();
                var statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute(
                    "create table bare_rows (a text, b text, c text, d text, e text, f text, g text, h text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_rows from stdin (format csv, header)", in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file) throws Exception {
        StringBuilder csv = new StringBuilder("Client Name,Phone Number,E-mail,SSN,DOB,NPV,City,Notes\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "Ann Abel%d,(206) 555-%04d,ann.abel%d@company%d.example,801-%02d-%04d,%d/%d/1980,\"$%d,000.00\",Austin,note %d\n",
                    i,
                    i % 10_000,
                    i,
                    i % 500,
                    1 + i % 98,
                    1 + i % 9_998,
                    1 + i % 12,
                    1 + i % 28,
                    1 + i % 9,
                    i));
        }
        Files.writeString(file, csv);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double peakHeapMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(
                                (MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1024.0 * 1024);
    }
}
