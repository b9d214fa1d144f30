package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.Imports;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to an import while something else happens to its leads, or to the same people. */
@BatonTest
class ImportRacesIT {

    private static final int ROWS = 120;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transactions;

    private final String mark = UUID.randomUUID().toString();
    private SheetDriver sheets;
    private LeadDriver leads;

    @BeforeEach
    void makeDrivers() {
        sheets = new SheetDriver(beans);
        leads = new LeadDriver(beans);
    }

    @Test
    void aLeadThatIsAcceptedWhileItsImportIsUndoneStaysAndIsTold() {
        Import sheet = sheets.awaitEnd(sheets.upload(sheet(), true, null, List.of("rep1")));
        String taken = leadOf(sheet, 10);
        CountDownLatch accepted = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> rep = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(t -> {
            leads.complete("rep1", taken, Map.of("outcome", "accepted"));
            accepted.countDown();
            join(commit);
        }));
        await().until(() -> accepted.getCount() == 0 || rep.isDone());
        assertThat(rep).isNotDone();

        imports.undo(sheet.id());
        awaitWaiting(1);
        commit.countDown();
        rep.join();

        Import undone = await().atMost(Duration.ofSeconds(120))
                .until(() -> sheets.get(sheet), now -> now.message().startsWith("Undone"));
        assertThat(undone.message())
                .isEqualTo("Undone but for 1 lead: somebody took it up meanwhile, so it stays."
                        + " All others are removed.");
        assertThat(undone.rows().imported()).isEqualTo(1);
        assertThat(sheets.leads(sheet)).isEqualTo(1);
        assertThat(leadOf(sheet, 10)).isEqualTo(taken);
        assertThat(leads.lead(taken).assignedTo()).isEqualTo("rep1");
    }

    @Test
    void twoImportsAtOnceMakeAPersonOnce() throws SQLException {
        Import first = sheets.checked("E-mail\n%s@x.example\n".formatted(mark), false, null);
        Import second = sheets.checked("E-mail\n%s@x.example\n".formatted(mark), false, null);

        runAtOnce(first, second);

        assertThat(sheets.leads(first) + sheets.leads(second)).isEqualTo(1);
        Import loser = sheets.leads(first) == 0 ? sheets.get(first) : sheets.get(second);
        assertThat(loser.rows().duplicates()).isEqualTo(1);
        assertThat(loser.rows().valid()).isZero();
        assertThat(duplicateLead(loser)).isEqualTo(leadOf(other(loser, first, second), 2));
    }

    @Test
    void alsoWhenOneOfThemKnowsTheirPhoneOnly() throws SQLException {
        String phone = "+1206555" + (1000 + Math.floorMod(mark.hashCode(), 9000));
        Import first = sheets.checked("E-mail,Phone\n%s@x.example,%s\n".formatted(mark, phone), false, null);
        Import second = sheets.checked("Name,Phone\nAnn Abel,%s\n".formatted(phone), false, null);

        runAtOnce(first, second);

        // who has an e-mail address is told apart by it: only when the other was there first are there two
        assertThat(sheets.get(second).rows().imported()
                        + sheets.get(second).rows().duplicates())
                .isEqualTo(1);
        assertThat(sheets.get(second).rows().imported()).isEqualTo(madeFirst(second, first) ? 1 : 0);
    }

    private void runAtOnce(Import first, Import second) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("lock table lead in exclusive mode"); // to be read only
            imports.run(first.id());
            imports.run(second.id());
            awaitWaiting(2);
            connection.rollback();
        }
        sheets.awaitEnd(first);
        sheets.awaitEnd(second);
    }

    /** Until so many others wait for somebody's lock. */
    private void awaitWaiting(long many) {
        await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                >= many);
    }

    private String leadOf(Import sheet, int row) {
        return jdbc.sql("select lead_id from import_row where import_id = ? and row_number = ?")
                .params(sheet.id(), row)
                .query(String.class)
                .single();
    }

    private String duplicateLead(Import sheet) {
        return jdbc.sql("select duplicate_lead from import_row where import_id = ?")
                .param(sheet.id())
                .query(String.class)
                .single();
    }

    private boolean madeFirst(Import one, Import other) {
        return sheets.leads(one) == 1 && createdAt(one).isBefore(createdAt(other));
    }

    private Instant createdAt(Import sheet) {
        return jdbc.sql("select created_at from lead where import_id = ?")
                .param(sheet.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static Import other(Import one, Import first, Import second) {
        return one.id().equals(first.id()) ? second : first;
    }

    private String sheet() {
        return IntStream.range(0, ROWS)
                .mapToObj(number -> "%s-%d@x.example\n".formatted(mark, number))
                .collect(Collectors.joining("", "E-mail\n", ""));
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
